package dev.parley.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.OutboundChoices;
import dev.parley.connector.api.OutboundChoices.Choice;
import dev.parley.connector.api.OutboundChoices.Kind;
import dev.parley.connector.api.OutboundChoices.Section;
import dev.parley.connector.api.OutboundMedia;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.OutboundTemplate;
import dev.parley.connector.api.OutboundTemplate.Part;
import dev.parley.connector.api.OutboundTemplate.Value;
import dev.parley.connector.api.PostAction;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What we send has no member that Meta's own examples do not have at the same place. */
class RequestsMatchTheExamplesTest {

    private static final String ANSWER = "{\"messages\":[{\"id\":\"wamid.A\"}],\"success\":true}";

    /** Members that the document names in its schema, or that came later, without an example. */
    private static final Set<String> BESIDES = Set.of(
            "biz_opaque_callback_data",
            "recipient",
            "template/components/parameters/parameter_name",
            "template/components/parameters/coupon_code",
            "image/caption",
            "document/caption",
            "document/filename");

    private final WhatsAppFixture whatsApp = new WhatsAppFixture();

    @AfterEach
    void stop() {
        whatsApp.close();
    }

    private static Set<String> known() throws IOException {
        Set<String> known = new TreeSet<>(BESIDES);
        for (MetaExamples.Example example : MetaExamples.all()) {
            if (example.path().endsWith("{Phone-Number-ID}/messages")
                    && example.place().contains("/requestBody")) {
                members("", parse(example.json()), known);
            }
        }
        return known;
    }

    private static JsonObject parse(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static void members(String at, JsonValue value, Set<String> found) {
        if (value instanceof JsonObject object) {
            object.forEach((name, inner) -> {
                String place = at.isEmpty() ? name : at + "/" + name;
                found.add(place);
                members(place, inner, found);
            });
        } else if (value instanceof JsonArray array) {
            array.forEach(inner -> members(at, inner, found));
        }
    }

    private static OutboundPost post(
            String text,
            List<OutboundMedia> media,
            Optional<OutboundTemplate> template,
            Optional<OutboundChoices> choices) {
        return WhatsAppFixture.post("4917", "901", text, "wamid.P", media, template, choices, "outbox:1");
    }

    private static Optional<OutboundChoices> choices(Kind kind) {
        return Optional.of(new OutboundChoices(
                kind, "Head", "Foot", "Open", List.of(new Section("S", List.of(new Choice("1", "One", "first"))))));
    }

    private static Optional<OutboundTemplate> template() {
        return Optional.of(new OutboundTemplate(
                "t",
                "en_US",
                List.of(
                        new Part("header", "", 0, List.of(new Value("", "image", "https://a.example/a.png"))),
                        new Part(
                                "body", "", 0, List.of(new Value("", "text", "Ada"), new Value("order", "text", "42"))),
                        new Part("button", "quick_reply", 0, List.of(new Value("", "payload", "YES"))))));
    }

    @Test
    void noMemberIsOurInvention() throws Exception {
        Set<String> known = known();
        List<OutboundPost> posts = List.of(
                WhatsAppFixture.text("Hello"),
                post("Hello", List.of(), Optional.empty(), Optional.empty()),
                post("", List.of(), template(), Optional.empty()),
                post("Which?", List.of(), Optional.empty(), choices(Kind.BUTTONS)),
                post("Which?", List.of(), Optional.empty(), choices(Kind.LIST)));
        for (OutboundPost post : posts) {
            whatsApp.server.answers(200, ANSWER);
            whatsApp.session().publish(post);
        }
        for (PostAction.Kind kind : List.of(PostAction.Kind.MARK_READ, PostAction.Kind.TYPING, PostAction.Kind.REACT)) {
            whatsApp.server.answers(200, ANSWER);
            whatsApp.session().perform(new PostAction(kind, "wamid.A", "👍", "901", "4917"));
        }
        for (String type : List.of("image/png", "video/mp4", "audio/ogg", "application/pdf", "image/webp")) {
            whatsApp.server.answers(200, "{\"id\":\"77\"}").answers(200, ANSWER);
            String caption = type.startsWith("audio") || type.endsWith("webp") ? "" : "Look";
            whatsApp.session()
                    .publish(post(
                            caption,
                            List.of(WhatsAppFixture.file("a", type, new byte[] {1})),
                            Optional.empty(),
                            Optional.empty()));
        }
        long messages = whatsApp.server.requests().stream()
                .filter(request -> request.path().endsWith("/messages"))
                .peek(request -> {
                    Set<String> sent = new TreeSet<>();
                    members("", parse(request.body()), sent);
                    assertThat(known).as(request.body()).containsAll(sent);
                })
                .count();
        assertThat(messages).isEqualTo(13);
    }
}

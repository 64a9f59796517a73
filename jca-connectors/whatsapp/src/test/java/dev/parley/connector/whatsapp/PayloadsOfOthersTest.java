package dev.parley.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PushReader.PushedPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Payloads that others recorded or published: each is read to something, or refused in words; none is lost. */
class PayloadsOfOthersTest {

    private final WhatsAppFixture whatsApp = new WhatsAppFixture();
    private final Map<String, Integer> table = new TreeMap<>();

    @AfterEach
    void stop() {
        whatsApp.close();
    }

    private void count(String what) {
        table.merge(what, 1, Integer::sum);
    }

    /** The reporter passes on what tests print, and the table is what this one is for. */
    private void print(String title) {
        StringBuilder text = new StringBuilder(title).append(System.lineSeparator());
        table.forEach((what, count) -> text.append(String.format("  %4d  %s%n", count, what)));
        System.getLogger(PayloadsOfOthersTest.class.getName()).log(System.Logger.Level.INFO, text.toString());
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (Stream<Path> all = Files.walk(WhatsAppFixture.specifications().resolve(folder))) {
            return all.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private String kindsOf(List<PushedPart> parts) {
        List<String> kinds = new ArrayList<>();
        for (PushedPart part : parts) {
            FetchedPage page = part.page();
            page.posts()
                    .forEach(post -> kinds.add(
                            post.attributes().containsKey("whatsappUnsupported")
                                    ? "unsupported, recorded"
                                    : "post: " + post.attributes().get("whatsappType")));
            for (PlatformChange change : page.changes()) {
                kinds.add("change: " + change.getClass().getSimpleName());
            }
            page.unreadable().forEach(each -> kinds.add("counted: " + each.kind()));
        }
        kinds.forEach(this::count);
        return String.join(", ", kinds);
    }

    @Test
    void everyWebhookIsReadToSomething() throws Exception {
        List<Path> webhooks = Stream.concat(
                        files("bindambc/deserialization"),
                        files("restfb")
                                .filter(file -> file.getFileName().toString().startsWith("webhook")))
                .toList();
        for (Path file : webhooks) {
            assertThat(kindsOf(new WebhookReader(WhatsAppFixture.NOW).read(read(file))))
                    .as(file.getFileName().toString())
                    .isNotEmpty();
        }
        print(webhooks.size() + " recorded webhooks:");
        assertThat(table.keySet())
                .contains(
                        "post: text",
                        "post: image",
                        "post: location",
                        "post: contacts",
                        "post: button",
                        "post: interactive",
                        "change: Reaction",
                        "change: Delivery",
                        "change: AccountNotice",
                        "change: IdentityChanged",
                        "unsupported, recorded");
        // one file is broken at its origin; the others that are only counted have no sender or no number's time
        assertThat(table.getOrDefault("counted: not-json", 0)).isLessThanOrEqualTo(1);
    }

    @Test
    void everyAnswerAndErrorIsUnderstood() throws Exception {
        for (Path file : files("bindambc/phone")
                .filter(each -> each.toString().contains("Error"))
                .toList()) {
            whatsApp.server.answers(400, read(file));
            assertThat(WhatsAppFixture.problemOf(() -> whatsApp.session().whoAmI())
                            .code())
                    .as(file.getFileName().toString())
                    .isIn("whatsapp.not-found", "whatsapp.code-not-sent", "whatsapp.code-wrong");
            count("error understood");
        }
        for (String file : List.of(
                "bindambc/message.json", "restfb/message-response.json", "restfb/message-response-bsuid.json")) {
            whatsApp.server.answers(200, read(WhatsAppFixture.specifications().resolve(file)));
            assertThat(whatsApp.session().publish(WhatsAppFixture.text("Hello")).platformId())
                    .startsWith("wamid.");
            count("message answer understood");
        }
        for (int i = 1; i <= 3; i++) {
            whatsApp.server.answers(
                    200,
                    read(WhatsAppFixture.specifications().resolve("bindambc/retTemplate" + i + ".json"))
                            .replace("\"next\"", "\"further\""));
            assertThat(new Management(apiOf()).listTemplates())
                    .as("retTemplate" + i)
                    .isNotEmpty()
                    .allSatisfy(template -> {
                        assertThat(template.name()).isNotEmpty();
                        assertThat(template.components()).isNotEmpty();
                    });
            count("template list understood");
        }
        whatsApp.server.answers(
                200, read(WhatsAppFixture.specifications().resolve("bindambc/phone/phoneNumbersList.json")));
        assertThat(whatsApp.session().listSources()).isNotEmpty();
        count("number list understood");
        print("Recorded answers:");
    }

    private dev.parley.connector.kit.graph.GraphApi apiOf() {
        return new dev.parley.connector.kit.graph.GraphApi(
                WhatsAppFixture.access("acme", whatsApp.server.baseUri()),
                new dev.parley.connector.kit.JdkHttpExchange(
                        new dev.parley.connector.kit.HttpSettings(
                                java.time.Duration.ofSeconds(2),
                                java.time.Duration.ofSeconds(5),
                                java.util.Set.of(),
                                "Parley",
                                1_000_000),
                        java.time.Clock.systemUTC()),
                java.time.Clock.systemUTC(),
                Errors.TABLE);
    }

    @Test
    void theExamplesOfMetasDocumentAreUnderstood() throws Exception {
        for (MetaExamples.Example example : MetaExamples.all()) {
            if (example.path().equals("/whatsapp/webhooks")) {
                assertThat(kindsOf(new WebhookReader(WhatsAppFixture.NOW).read(example.json())))
                        .as(example.place())
                        .isNotEmpty();
            } else if (example.place().matches(".*/responses/(4|5)[0-9]{2}/.*")) {
                refused(example);
            } else if (example.path().endsWith("{Phone-Number-ID}/messages")
                    && example.place().contains("/responses/200")) {
                accepted(example);
            }
        }
        print("Examples of Meta's document:");
        assertThat(table).containsKeys("error refused in words", "message answer understood", "post: text");
    }

    private void refused(MetaExamples.Example example) {
        int status = Integer.parseInt(example.place().replaceFirst(".*/responses/([0-9]{3})/.*", "$1"));
        whatsApp.server.answers(status, example.json());
        assertThat(WhatsAppFixture.problemOf(() -> whatsApp.session().publish(WhatsAppFixture.text("Hello")))
                        .words())
                .isNotBlank();
        count("error refused in words");
    }

    private void accepted(MetaExamples.Example example) throws PlatformException {
        String body = example.json();
        whatsApp.server.answers(200, body);
        if (body.contains("\"messages\"")) {
            assertThat(whatsApp.session().publish(WhatsAppFixture.text("Hello")).platformId())
                    .isNotEmpty();
            count("message answer understood");
        } else {
            whatsApp.session()
                    .perform(new dev.parley.connector.api.PostAction(
                            dev.parley.connector.api.PostAction.Kind.MARK_READ, "wamid.A", "", "901", "4917"));
            count("success answer understood");
        }
    }
}

package dev.parley.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.WhatsAppManagement;
import dev.parley.connector.api.WhatsAppManagement.Button;
import dev.parley.connector.api.WhatsAppManagement.Component;
import dev.parley.connector.api.WhatsAppManagement.Template;
import dev.parley.connector.kit.LenientObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The examples of templates, in the shapes in which Meta gives and takes them. */
class TemplatesTest {

    private final WhatsAppFixture whatsApp = new WhatsAppFixture();

    @AfterEach
    void stop() {
        whatsApp.close();
    }

    private static List<Component> read(String components) {
        return Templates.read(LenientObject.parse("{\"components\":[" + components + "]}")
                        .orElseThrow())
                .components();
    }

    @Test
    void theExamplesOfABodyAreRead() {
        assertThat(read("{\"type\":\"BODY\",\"example\":{\"body_text\":[[\"Ada\",42],[\"Bo\",43]]}}")
                        .get(0)
                        .examples())
                .containsExactly("Ada", "42");
        assertThat(read("{\"type\":\"BODY\",\"example\":{\"body_text\":[\"Ada\"]}}")
                        .get(0)
                        .examples())
                .containsExactly("Ada");
        assertThat(read("{\"type\":\"BODY\",\"example\":{\"body_text_named_params\":[{\"param_name\":\"name\","
                                + "\"example\":\"Ada\"}]}}")
                        .get(0)
                        .examples())
                .containsExactly("Ada");
        assertThat(read("{\"type\":\"HEADER\",\"format\":\"TEXT\",\"example\":{\"header_text\":[\"HP-7\"]}}")
                        .get(0)
                        .examples())
                .containsExactly("HP-7");
    }

    @Test
    void theExamplesOfButtonsAreRead() {
        List<Button> buttons = read("{\"type\":\"BUTTONS\",\"buttons\":[{\"type\":\"URL\",\"text\":\"Track\","
                        + "\"url\":\"https://example.org/{{1}}\",\"example\":[\"https://example.org/7\"]},"
                        + "{\"type\":\"COPY_CODE\",\"text\":\"Copy\",\"example\":\"250FF\"}]}")
                .get(0)
                .buttons();
        assertThat(buttons.get(0).examples()).containsExactly("https://example.org/7");
        assertThat(buttons.get(1).examples()).containsExactly("250FF");
    }

    private LenientObject sent(Component... components) throws Exception {
        whatsApp.server.answers(200, "{\"id\":\"7\",\"status\":\"PENDING\",\"category\":\"UTILITY\"}");
        WhatsAppManagement management =
                whatsApp.session().facet(WhatsAppManagement.class).orElseThrow();
        management.createTemplate(new Template("", "hello", "en_US", "UTILITY", "", "", "", List.of(components)));
        return LenientObject.parse(whatsApp.server.request(0).body()).orElseThrow();
    }

    @Test
    void placeholdersWithNamesAreHandedInByName() throws Exception {
        LenientObject sent = sent(new Component(
                "BODY", "", "Hello {{name}}, {{day}} it is, {{name}}.", List.of(), List.of("Ada", "Monday")));
        assertThat(sent.text("parameter_format")).isEqualTo("NAMED");
        LenientObject example = sent.objects("components").get(0).object("example");
        assertThat(example.has("body_text")).isFalse();
        assertThat(example.objects("body_text_named_params"))
                .extracting(each -> each.text("param_name") + "=" + each.text("example"))
                .containsExactly("name=Ada", "day=Monday");
    }

    @Test
    void placeholdersWithNumbersAndButtonsAreHandedInByPlace() throws Exception {
        LenientObject sent = sent(
                new Component("BODY", "", "Hello {{1}}.", List.of(), List.of("Ada")),
                new Component(
                        "BUTTONS",
                        "",
                        "",
                        List.of(
                                new Button(
                                        "URL", "Track", "https://example.org/{{1}}", List.of("https://example.org/7")),
                                new Button("COPY_CODE", "Copy", "", List.of("250FF"))),
                        List.of()));
        assertThat(sent.has("parameter_format")).isFalse();
        LenientObject body = sent.objects("components").get(0);
        assertThat(body.object("example").firstTexts("body_text")).containsExactly("Ada");
        List<LenientObject> buttons = sent.objects("components").get(1).objects("buttons");
        assertThat(buttons.get(0).texts("example")).containsExactly("https://example.org/7");
        assertThat(buttons.get(1).text("example")).isEqualTo("250FF");
    }
}

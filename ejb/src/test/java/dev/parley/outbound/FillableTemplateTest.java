package dev.parley.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.OutboundTemplate;
import dev.parley.connector.api.OutboundTemplate.Part;
import dev.parley.connector.api.OutboundTemplate.Value;
import dev.parley.connector.api.WhatsAppManagement.Button;
import dev.parley.connector.api.WhatsAppManagement.Component;
import dev.parley.connector.api.WhatsAppManagement.Template;
import dev.parley.outbound.FillableTemplate.Kind;
import dev.parley.outbound.FillableTemplate.Piece;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("AG-6: filling the placeholders of a template")
class FillableTemplateTest {

    private static final FillableTemplate ORDER = FillableTemplate.of(template(
            new Component("HEADER", "TEXT", "News on {{1}}", List.of(), List.of("HP-7")),
            new Component("BODY", "", "Hello {{name}}, {{day}} it is, {{name}}.", List.of(), List.of("Ada", "Monday")),
            new Component("FOOTER", "", "Harbor & Pine", List.of(), List.of()),
            new Component(
                    "BUTTONS",
                    "",
                    "",
                    List.of(
                            new Button("QUICK_REPLY", "Thanks", ""),
                            new Button("URL", "Track it", "https://example.org/{{1}}"),
                            new Button("COPY_CODE", "Copy", "")),
                    List.of())));

    @Test
    void each_placeholder_is_asked_for_once_in_the_order_of_the_message() {
        assertThat(ORDER.blanks())
                .extracting(TemplateBlank::label)
                .containsExactly(
                        "Placeholder 1 in the heading", "Name", "Day", "End of the button’s address", "Code to copy");
        assertThat(ORDER.blanks()).extracting(TemplateBlank::example).containsExactly("HP-7", "Ada", "Monday", "", "");
    }

    @Test
    void the_preview_shows_what_is_filled_and_what_is_missing() {
        assertThat(ORDER.preview(List.of("HP-9", "Bo")).get(1))
                .containsExactly(
                        new Piece(Kind.WORDS, "Hello "),
                        new Piece(Kind.FILLED, "Bo"),
                        new Piece(Kind.WORDS, ", "),
                        new Piece(Kind.GAP, "Day"),
                        new Piece(Kind.WORDS, " it is, "),
                        new Piece(Kind.FILLED, "Bo"),
                        new Piece(Kind.WORDS, "."));
    }

    @Test
    void nothing_goes_out_with_a_gap_a_line_break_or_too_much_text() {
        assertThat(ORDER.problems(List.of("HP-9", "Bo", "two\nlines", "x")))
                .satisfiesExactly(
                        fine -> assertThat(fine).isEmpty(),
                        fine -> assertThat(fine).isEmpty(),
                        broken -> assertThat(broken).contains("one line"),
                        fine -> assertThat(fine).isEmpty(),
                        gap -> assertThat(gap).contains("gap"));
        String much = "a".repeat(600);
        assertThat(ORDER.problems(List.of("HP-9", much, "Monday", "x", "y")).get(0))
                .contains("too long");
    }

    @Test
    void a_picture_wants_a_whole_address() {
        FillableTemplate picture =
                FillableTemplate.of(template(new Component("HEADER", "IMAGE", "", List.of(), List.of())));
        assertThat(picture.problems(List.of("chair.png")).get(0)).contains("https://");
        assertThat(picture.problems(List.of("https://example.org/chair.png")).get(0))
                .isEmpty();
        assertThat(picture.fill(List.of("https://example.org/chair.png")).parts())
                .containsExactly(
                        new Part("header", "", 0, List.of(new Value("", "image", "https://example.org/chair.png"))));
    }

    @Test
    void the_platform_gets_names_where_placeholders_have_them_and_survives_the_database() {
        List<String> values = List.of("HP-9", "Bo", "Monday", "HP-9/track", "OAK10");
        OutboundTemplate filled = ORDER.fill(values);
        assertThat(filled.parts())
                .containsExactly(
                        new Part("header", "", 0, List.of(new Value("", "text", "HP-9"))),
                        new Part(
                                "body",
                                "",
                                0,
                                List.of(new Value("name", "text", "Bo"), new Value("day", "text", "Monday"))),
                        new Part("button", "url", 1, List.of(new Value("", "text", "HP-9/track"))),
                        new Part("button", "copy_code", 2, List.of(new Value("", "text", "OAK10"))));
        assertThat(TemplateText.read(TemplateText.write(filled))).isEqualTo(filled);
        assertThat(ORDER.text(values)).isEqualTo("News on HP-9\nHello Bo, Monday it is, Bo.\nHarbor & Pine");
    }

    private static Template template(Component... components) {
        return new Template("1", "order_update", "en_US", "UTILITY", "APPROVED", "GREEN", "", List.of(components));
    }
}

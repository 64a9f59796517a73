package dev.parley.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.web.view.RichText.Kind;
import dev.parley.web.view.RichText.Piece;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RichTextTest {

    @Test
    void links_end_before_the_full_stop_of_the_sentence() {
        assertThat(pieces("See https://example.org/a?b=1, then call."))
                .contains(new Piece(Kind.LINK, "https://example.org/a?b=1", "https://example.org/a?b=1"));
    }

    @Test
    void mentions_and_hashtags_are_marked_and_lead_nowhere() {
        assertThat(pieces("@kestrel please, #lost parcel"))
                .contains(new Piece(Kind.MENTION, "@kestrel", ""), new Piece(Kind.HASHTAG, "#lost", ""));
    }

    @Test
    void a_mail_address_and_a_bare_number_sign_stay_text() {
        assertThat(pieces("write to help@example.org about #42")).allMatch(piece -> piece.kind() == Kind.TEXT);
    }

    @Test
    void script_addresses_never_become_links() {
        assertThat(pieces("javascript:alert(1) data:text/html,x")).allMatch(piece -> piece.kind() == Kind.TEXT);
    }

    @Test
    void hashtags_in_other_scripts_are_found() {
        assertThat(pieces("вот #посылка")).contains(new Piece(Kind.HASHTAG, "#посылка", ""));
    }

    @Test
    void every_line_is_a_paragraph() {
        assertThat(RichText.of("one\ntwo\n\nthree").paragraphs()).hasSize(4);
    }

    @Property
    void the_pieces_put_together_are_the_text(@ForAll String text) {
        String line = text.lines().findFirst().orElse("");
        assertThat(pieces(line).stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(line);
    }

    private static List<Piece> pieces(String line) {
        return RichText.of(line).paragraphs().stream()
                .flatMap(paragraph -> paragraph.pieces().stream())
                .toList();
    }
}

package dev.parley.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.attachment.AttachmentState;
import org.junit.jupiter.api.Test;

class MediaViewTest {

    @Test
    void each_type_has_its_shape_and_only_what_is_harmless_shows_in_place() {
        assertThat(MediaView.of(Posts.files()))
                .extracting(MediaView::shape)
                .containsExactly("picture", "audio", "video", "file", "file", "words", "words", "place", "contact");
    }

    @Test
    void what_is_not_here_says_why() {
        assertThat(MediaView.of(Posts.file(1, AttachmentState.WAITING, "", "")).detail())
                .isEqualTo("being fetched");
        assertThat(MediaView.of(Posts.file(1, AttachmentState.FAILED, "", "X has it no more."))
                        .detail())
                .isEqualTo("could not be fetched: X has it no more.");
        assertThat(MediaView.of(Posts.file(1, AttachmentState.REFUSED, "", "The file is empty."))
                        .url())
                .isEmpty();
    }

    @Test
    void a_place_leads_to_a_map_and_a_contact_to_a_call() {
        var views = MediaView.of(Posts.files());
        assertThat(views.get(7).url()).isEqualTo("https://www.openstreetmap.org/?mlat=52.5&mlon=13.4#map=16/52.5/13.4");
        assertThat(views.get(8).url()).isEqualTo("tel:+49301234");
        assertThat(views.get(8).detail()).isEqualTo("+49 30 1234, +49 30 99 · ida@example.org");
    }
}

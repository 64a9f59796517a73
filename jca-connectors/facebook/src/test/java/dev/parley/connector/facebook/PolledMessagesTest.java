package dev.parley.connector.facebook;

import static dev.parley.connector.facebook.FacebookFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.kit.LenientObject;
import org.junit.jupiter.api.Test;

/** Messages as a conversation lists them say the same as those that are pushed. */
class PolledMessagesTest {

    private static FetchedPost message(String members) {
        LenientObject json = LenientObject.parse("{\"id\":\"m_1\",\"created_time\":\"2026-09-01T10:00:00+0000\","
                        + "\"from\":{\"id\":\"7\",\"name\":\"Bo\"}," + members + "}")
                .orElseThrow();
        return new MessageMapper("1001", new Gathered())
                .message(json, People.named("7", "Bo"))
                .orElseThrow();
    }

    @Test
    void sharedLinksAreTheTextWhereThereIsNoOther() {
        String shares = "\"shares\":{\"data\":[{\"link\":\"https://shop.example/a\"},{\"name\":\"no link\"},"
                + "{\"link\":\"https://shop.example/b\"}]}";
        FetchedPost post = message("\"message\":\"\"," + shares);
        assertThat(post.text()).isEqualTo("https://shop.example/a https://shop.example/b");
        assertThat(post.createdAt()).isEqualTo(NOW);
        assertThat(message("\"message\":\"Look\"," + shares).text()).isEqualTo("Look");
    }

    @Test
    void aTemplateIsNoFile() {
        FetchedPost post = message(
                "\"attachments\":{\"data\":[{\"id\":\"5\",\"generic_template\":{\"title\":\"Sale\"}},"
                        + "{\"id\":\"6\",\"mime_type\":\"application/pdf\",\"file_url\":\"https://cdn.example/a.pdf\"}]}");
        assertThat(post.media())
                .singleElement()
                .satisfies(media -> assertThat(media.key()).isEqualTo("6"));
        assertThat(post.attributes()).containsEntry("facebookTemplate", "true");
    }
}

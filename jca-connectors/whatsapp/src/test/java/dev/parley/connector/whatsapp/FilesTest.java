package dev.parley.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.MediaContent;
import dev.parley.connector.kit.ScriptedServer.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How WhatsApp calls files. */
class FilesTest {

    @ParameterizedTest
    @CsvSource({
        "audio/aac, audio",
        "audio/amr, audio",
        "audio/mpeg, audio",
        "audio/mp4, audio",
        "audio/ogg; codecs=opus, audio",
        "AUDIO/OGG;codecs=opus, audio",
        "audio/wav, document",
        "audio/webm;codecs=opus, document",
        "audio/flac, document",
        "image/jpeg, image",
        "image/gif, document",
        "image/webp, sticker",
        "video/mp4, video",
        "video/webm, document",
        "application/pdf, document",
        "'', document"
    })
    void whatWhatsAppCannotPlayOrShowIsADocument(String mediaType, String kind) {
        assertThat(Files.kindOf(mediaType)).isEqualTo(kind);
    }

    @Test
    void aFileMayBeLongerThanAnotherAnswer() throws Exception {
        byte[] content = new byte[1_000_001];
        try (WhatsAppFixture whatsApp = new WhatsAppFixture()) {
            whatsApp.server
                    .answers(200, "{\"id\":\"77\",\"url\":\"" + whatsApp.server.baseUri() + "/files/77\"}")
                    .answers(Answer.bytes(200, "video/mp4", content));
            Media media = new Media("77", "video", "", "");
            try (MediaContent opened = whatsApp.session().openMedia(media, "901")) {
                assertThat(opened.size()).isEqualTo(content.length);
            }
        }
    }
}

package dev.parley.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

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
}

package dev.parley.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.attachment.AttachmentCard;
import dev.parley.attachment.AttachmentState;
import dev.parley.connector.api.Platform;
import dev.parley.shared.RefusedException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileRulesTest {

    private static final long MB = 1024 * 1024;

    private static AttachmentCard file(String type, long size) {
        return new AttachmentCard(1, "photo", AttachmentState.STORED, type, "x", size, "", Map.of(), "");
    }

    @Test
    void xTakesFourPicturesOrOneVideoAndOneFileInAMessage() {
        FileRules publicly = FileRules.of(Platform.X, false);
        AttachmentCard picture = file("image/png", 5 * MB);
        AttachmentCard video = file("video/mp4", 20 * MB);
        assertThatCode(() -> publicly.check(List.of(picture, picture, picture, picture)))
                .doesNotThrowAnyException();
        assertThatCode(() -> publicly.check(List.of(video))).doesNotThrowAnyException();
        assertThatThrownBy(() -> publicly.check(List.of(picture, picture, picture, picture, picture)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("At most 4 files can be sent at once.");
        assertThatThrownBy(() -> publicly.check(List.of(picture, video))).hasMessageContaining("by itself");
        assertThatThrownBy(() -> FileRules.of(Platform.X, true).check(List.of(picture, picture)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void whatIsTooLargeOrOfAnotherTypeIsRefusedInWords() {
        assertThat(FileRules.of(Platform.X, false).problem("image/png", 5 * MB + 1))
                .isPresent();
        assertThat(FileRules.of(Platform.X, false).problem("application/pdf", 1))
                .contains("Files of the type application/pdf cannot be sent here.");
        assertThat(FileRules.of(Platform.WHATSAPP, true).problem("application/pdf", 99 * MB))
                .isEmpty();
        assertThat(FileRules.of(Platform.WHATSAPP, true).problem("video/mp4", 17 * MB))
                .contains("This file has 17 MB, and at most 16 MB can be sent.");
        assertThatThrownBy(() -> FileRules.of(Platform.RSS, false).check(List.of(file("image/png", 1))))
                .hasMessage("Files cannot be sent here.");
    }

    @Test
    void theWordsNeverPromiseMoreThanTheInstallationTakes() {
        assertThat(FileRules.of(Platform.X, false).words(25 * MB))
                .isEqualTo("up to 4 files: pictures (JPEG, PNG, WebP) up to 5 MB, a GIF by itself up to 15 MB,"
                        + " a video by itself (MP4) up to 25 MB");
        assertThat(FileRules.of(Platform.WHATSAPP, false).words(25 * MB)).isEqualTo("no files");
    }
}

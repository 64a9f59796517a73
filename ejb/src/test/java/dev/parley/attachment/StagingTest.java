package dev.parley.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.settings.AttachmentSettings;
import dev.parley.settings.TestSettings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {

    private static final byte[] PNG = HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154789c6360000000"
                    + "0200015d0b2a0d0000000049454e44ae426082");
    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    Path folder;

    private AttachmentSettings rules() {
        return TestSettings.of(Map.of("parley.attachment.folder", folder.toString(), "parley.attachment.largest", "1"))
                .attachments();
    }

    private StagedFile take(byte[] bytes, String name) throws IOException, RefusedFileException {
        return Staging.take(new ByteArrayInputStream(bytes), name, rules(), () -> false);
    }

    private String typeOf(String text, String name) throws IOException {
        Path file = Files.write(folder.resolve("sample"), text.getBytes(StandardCharsets.ISO_8859_1));
        return MediaTypes.sniff(file, name);
    }

    @Test
    void a_picture_comes_in_whole_with_its_hash_and_type() throws Exception {
        try (StagedFile file = take(PNG, "anything.txt")) {
            assertThat(file.mediaType()).isEqualTo("image/png");
            assertThat(file.size()).isEqualTo(PNG.length);
            assertThat(Files.readAllBytes(file.path())).isEqualTo(PNG);
            assertThat(file.hash()).matches("[0-9a-f]{64}");
        }
        assertThat(leftBehind()).isZero();
    }

    @Test
    void what_can_run_in_a_browser_is_refused_whatever_it_is_called() {
        for (String text : new String[] {
            "<!DOCTYPE html><html><script>alert(1)</script></html>",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
            "MZ\u0090\0\3\0\0\0\4\0\0\0"
        }) {
            assertThatThrownBy(() -> take(text.getBytes(StandardCharsets.ISO_8859_1), "sofa.png"))
                    .isInstanceOf(RefusedFileException.class)
                    .hasMessageContaining("are not taken");
        }
        assertThat(leftBehind()).isZero();
    }

    /** Nothing is ever unpacked: what a small archive could become does not matter. */
    @Test
    void an_archive_is_refused_and_a_document_counts_as_it_came() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            for (int i = 0; i < 50; i++) {
                zip.write(new byte[MEGABYTE]);
            }
        }
        assertThatThrownBy(() -> take(packed.toByteArray(), "holiday.zip"))
                .isInstanceOf(RefusedFileException.class)
                .hasMessage("Files of the type application/zip are not taken.");
        try (StagedFile document = take(packed.toByteArray(), "holiday.docx")) {
            assertThat(document.size()).isEqualTo(packed.size());
        }
    }

    @Test
    void a_file_at_the_limit_is_taken_and_one_byte_more_is_not() throws Exception {
        byte[] text = "a".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
        take(text, "").close();
        assertThatThrownBy(() -> take("a".repeat(MEGABYTE + 1).getBytes(StandardCharsets.US_ASCII), ""))
                .isInstanceOf(RefusedFileException.class)
                .hasMessage("The file is larger than 1 MB.");
        assertThatThrownBy(() -> take(new byte[0], "")).hasMessage("The file is empty.");
        assertThat(leftBehind()).isZero();
    }

    @Test
    void a_stream_that_never_ends_is_left_at_the_limit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }
        };
        assertThatThrownBy(() -> Staging.take(endless, "", rules(), () -> false))
                .isInstanceOf(RefusedFileException.class);
        assertThat(leftBehind()).isZero();
    }

    @Test
    void a_stream_that_is_cut_off_is_no_whole_file() {
        AtomicInteger looks = new AtomicInteger();
        assertThatThrownBy(() ->
                        Staging.take(new ByteArrayInputStream(PNG), "", rules(), () -> looks.getAndIncrement() > 0))
                .isInstanceOf(IOException.class);
        assertThat(leftBehind()).isZero();
    }

    @Test
    void types_come_from_the_bytes_and_names_only_tell_documents_apart() throws IOException {
        assertThat(typeOf("%PDF-1.7\n%", "x.exe")).isEqualTo("application/pdf");
        assertThat(typeOf("GIF89a\1\0\1\0", "")).isEqualTo("image/gif");
        assertThat(typeOf("\u00ff\u00d8\u00ff\u00e0\0\20JFIF", "")).isEqualTo("image/jpeg");
        assertThat(typeOf("RIFF\0\0\0\0WEBPVP8 ", "")).isEqualTo("image/webp");
        assertThat(typeOf("\0\0\0\30ftypmp42\0\0\0\0mp42isom", "")).isEqualTo("video/mp4");
        assertThat(typeOf("\0\0\0\30ftypM4A \0\0\0\0M4A mp42", "")).isEqualTo("audio/mp4");
        assertThat(typeOf("#!AMR\n", "")).isEqualTo("audio/amr");
        assertThat(typeOf("ID3\3\0\0\0\0\0\0", "")).isEqualTo("audio/mpeg");
        assertThat(typeOf("a;b\n1;2\n", "list.csv")).isEqualTo("text/csv");
        assertThat(typeOf("a;b\n1;2\n", "list.html")).isEqualTo("text/plain");
    }

    private long leftBehind() {
        Path incoming = folder.resolve("incoming");
        try (Stream<Path> files = Files.list(incoming)) {
            return files.count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

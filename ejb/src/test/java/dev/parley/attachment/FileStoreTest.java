package dev.parley.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {

    private static final String HASH = "ab".repeat(32);

    @TempDir
    Path folder;

    @Test
    void a_content_is_kept_once_and_found_by_its_hash() throws IOException {
        FileStore store = new FileStore(folder.resolve("store"));
        store.put(HASH, Files.writeString(folder.resolve("one"), "sofa"));
        Path again = Files.writeString(folder.resolve("two"), "sofa");
        store.put(HASH, again);
        assertThat(again).exists();
        assertThat(store.has(HASH)).isTrue();
        try (InputStream in = store.open(HASH)) {
            assertThat(in.readAllBytes()).asString().isEqualTo("sofa");
        }
        store.delete(HASH);
        store.delete(HASH);
        assertThat(store.has(HASH)).isFalse();
    }

    @Test
    void nothing_but_a_hash_names_a_file() {
        FileStore store = new FileStore(folder);
        assertThatThrownBy(() -> store.open("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void names_lose_their_folders_and_what_systems_read_into_them() {
        assertThat(FileName.of("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.of("C:\\bills\\bill\u202e\"fdp.pdf")).isEqualTo("billfdp.pdf");
        assertThat(FileName.of("x".repeat(300) + ".pdf")).hasSize(120).endsWith(".pdf");
    }

    @Test
    void sizes_read_well() {
        assertThat(FileSize.words(-1)).isEmpty();
        assertThat(FileSize.words(900)).isEqualTo("900 bytes");
        assertThat(FileSize.words(200 * 1024)).isEqualTo("200 KB");
        assertThat(FileSize.words(25 * 1024 * 1024)).isEqualTo("25 MB");
        assertThat(FileSize.words(1_572_864)).isEqualTo("1.5 MB");
    }
}

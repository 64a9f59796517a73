package dev.parley.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.settings.ParleySettings;
import dev.parley.settings.TestSettings;
import dev.parley.support.TestDatabase;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpaContentsTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        database.close();
    }

    private JpaContents over(EntityManager entities, String store) {
        ParleySettings settings = TestSettings.of(
                Map.of("parley.attachment.folder", folder.toString(), "parley.attachment.store", store));
        JpaContents contents = new JpaContents();
        contents.entities = entities;
        contents.settings = settings;
        return contents;
    }

    private String keep(String text, String store) throws Exception {
        ParleySettings settings = TestSettings.of(
                Map.of("parley.attachment.folder", folder.toString(), "parley.attachment.store", store));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (StagedFile file = Staging.take(new ByteArrayInputStream(bytes), "", settings.attachments(), () -> false)) {
            database.run(entities -> over(entities, store).keep(file));
            return file.hash();
        }
    }

    private String read(String hash, String store) {
        return database.ask(entities -> {
            try (InputStream in = over(entities, store).open(hash)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private List<String> released(String store) {
        return database.ask(entities -> over(entities, store).listReleased(9));
    }

    private long rows() {
        return database.ask(entities -> entities.createQuery("select count(c) from AttachmentContent c", Long.class)
                .getSingleResult());
    }

    @ParameterizedTest
    @ValueSource(strings = {"files", "database"})
    void a_content_is_kept_once_and_dropped_when_it_is_released(String store) throws Exception {
        String hash = keep("a sofa", store);
        assertThat(keep("a sofa", store)).isEqualTo(hash);
        assertThat(rows()).isEqualTo(1);
        assertThat(read(hash, store)).isEqualTo("a sofa");
        database.run(entities -> over(entities, store).release(List.of(hash), NOON));
        assertThat(released(store)).containsExactly(hash);
        database.run(entities -> over(entities, store).drop(hash));
        assertThat(rows()).isZero();
        assertThat(new FileStore(folder).has(hash)).isFalse();
    }

    @Test
    void what_came_into_one_store_is_found_there_when_the_setting_has_changed() throws Exception {
        String hash = keep("a table", "files");
        assertThat(read(hash, "database")).isEqualTo("a table");
        assertThat(keep("a table", "database")).isEqualTo(hash);
        assertThat(read(hash, "files")).isEqualTo("a table");
    }

    @Test
    void a_content_that_comes_again_is_not_dropped() throws Exception {
        String hash = keep("a lamp", "files");
        database.run(entities -> over(entities, "files").release(List.of(hash), NOON));
        keep("a lamp", "files");
        assertThat(released("files")).isEmpty();
        assertThat(read(hash, "files")).isEqualTo("a lamp");
    }
}

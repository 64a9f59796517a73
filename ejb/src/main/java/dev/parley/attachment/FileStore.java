package dev.parley.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Contents as files, each named by its hash; a file is there whole or not at all. */
record FileStore(Path folder) {

    boolean has(String hash) {
        return Files.isRegularFile(path(hash));
    }

    void put(String hash, Path staged) throws IOException {
        Path path = path(hash);
        if (Files.isRegularFile(path)) {
            return;
        }
        Files.createDirectories(path.getParent());
        try {
            Files.move(staged, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Path beside = Files.createTempFile(path.getParent(), "copy", ".part");
            Files.move(staged, beside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    InputStream open(String hash) throws IOException {
        return Files.newInputStream(path(hash));
    }

    void delete(String hash) throws IOException {
        Files.deleteIfExists(path(hash));
    }

    private Path path(String hash) {
        if (!hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a SHA-256.");
        }
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }
}

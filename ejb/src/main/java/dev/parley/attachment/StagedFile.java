package dev.parley.attachment;

import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that has come in whole and is not kept yet. Closing deletes what was not taken over. */
record StagedFile(Path path, String hash, long size, String mediaType) implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(StagedFile.class.getName());

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            LOG.log(WARNING, "A temporary file stays behind: {0}", e.getMessage());
        }
    }
}

package dev.parley.connector.api;

import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an attachment while they come in. The reader bounds how many it takes, and closes this.
 *
 * @param mediaType as the platform said; not to be trusted
 * @param name file name as the platform said, or empty
 * @param size in bytes as announced, or -1
 */
public record MediaContent(String mediaType, String name, long size, InputStream stream) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        stream.close();
    }
}

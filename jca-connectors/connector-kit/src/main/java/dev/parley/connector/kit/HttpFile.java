package dev.parley.connector.kit;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file while it comes in: what is not read is not fetched, so that only a bounded part of it waits in memory. Its
 * reader bounds how much is taken, and closes it.
 *
 * @param answer head of the answer; its body is empty where the file is given, and the refusal where it is not
 * @param content the file; empty where it was refused
 */
public record HttpFile(HttpAnswer answer, InputStream content) implements AutoCloseable {

    /** In bytes as announced, or -1. */
    public long size() {
        return answer.header("Content-Length")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(-1L);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}

package dev.parley.connector.api;

import java.io.IOException;
import java.io.InputStream;

/** A file to send. The content can be opened more than once. */
public record OutboundMedia(String name, String mediaType, long size, String altText, Content content) {

    /** Gives the bytes. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}

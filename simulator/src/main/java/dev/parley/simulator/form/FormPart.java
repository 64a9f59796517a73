package dev.parley.simulator.form;

import java.nio.charset.StandardCharsets;

/**
 * A field of a form with files.
 *
 * @param name of the file; empty for a field without one
 * @param mediaType as the form tells it
 */
public record FormPart(String field, String name, String mediaType, byte[] content) {

    public boolean isFile() {
        return !name.isEmpty();
    }

    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }
}

package dev.parley.connector.api;

import java.util.List;

/**
 * An approved message template with its placeholders filled (AG-6).
 *
 * @param name the template's name on the platform
 * @param language language and region, such as {@code en_US}
 */
public record OutboundTemplate(String name, String language, List<Part> parts) {

    /**
     * A part of the template that has placeholders.
     *
     * @param kind {@code header}, {@code body} or {@code button}
     * @param subType for buttons {@code quick_reply}, {@code url} or {@code copy_code}; empty otherwise
     * @param index position of the button, from 0
     */
    public record Part(String kind, String subType, int index, List<Value> values) {

        public Part {
            values = List.copyOf(values);
        }
    }

    /**
     * What fills one placeholder.
     *
     * @param name the placeholder's name, or empty where they are numbered
     * @param type {@code text}, {@code image}, {@code video}, {@code document} or {@code payload}
     * @param value the text, or the address of the file
     */
    public record Value(String name, String type, String value) {}

    public OutboundTemplate {
        parts = List.copyOf(parts);
    }
}

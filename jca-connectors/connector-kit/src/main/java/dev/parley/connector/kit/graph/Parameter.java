package dev.parley.connector.kit.graph;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A parameter of a query or a form, not encoded yet. */
public record Parameter(String name, String value) {

    /** Encodes for a path segment, a query or a form alike: a blank becomes {@code %20}. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public static String join(List<Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> encode(parameter.name) + "=" + encode(parameter.value))
                .collect(Collectors.joining("&"));
    }

    /** Reads a query; what cannot be read is left out. */
    public static List<Parameter> split(@Nullable String rawQuery) {
        List<Parameter> parameters = new ArrayList<>();
        if (rawQuery != null) {
            for (String pair : rawQuery.split("&", -1)) {
                String[] sides = pair.split("=", 2);
                if (sides.length == 2) {
                    parameters.add(new Parameter(decode(sides[0]), decode(sides[1])));
                }
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** Shows the name only: the value may be a token or a message. */
    @Override
    public String toString() {
        return name;
    }
}

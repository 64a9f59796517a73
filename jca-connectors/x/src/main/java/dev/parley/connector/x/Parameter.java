package dev.parley.connector.x;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A parameter of a query or a form, not encoded yet. */
record Parameter(String name, String value) {

    /** Encodes as RFC 3986 and OAuth 1 want it: a blank becomes {@code %20}, a tilde stays. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    static String join(List<Parameter> parameters) {
        return parameters.stream().map(Parameter::encoded).collect(Collectors.joining("&"));
    }

    private String encoded() {
        return encode(name) + "=" + encode(value);
    }
}

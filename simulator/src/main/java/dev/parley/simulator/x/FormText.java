package dev.parley.simulator.x;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code a=1&b=2}, from a query or a form body. */
final class FormText {
    private FormText() {}

    record Pair(String name, String value) {}

    static List<Pair> pairs(String text) {
        List<Pair> pairs = new ArrayList<>();
        for (String part : text.split("&")) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                String value = equals < 0 ? "" : part.substring(equals + 1);
                pairs.add(new Pair(decode(name), decode(value)));
            }
        }
        return pairs;
    }

    static Map<String, String> map(String text) {
        Map<String, String> map = new LinkedHashMap<>();
        pairs(text).forEach(pair -> map.put(pair.name(), pair.value()));
        return map;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("body", text, "The text is not URL-encoded.");
        }
    }
}

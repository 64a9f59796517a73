package dev.parley.web.attachment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** How a browser shall take a file, and what it is called (RFC 6266). */
final class Disposition {

    private Disposition() {}

    static String of(boolean inPlace, String name) {
        String kind = inPlace ? "inline" : "attachment";
        if (name.isEmpty()) {
            return kind;
        }
        String plain = name.replaceAll("[^A-Za-z0-9 ._-]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return kind + "; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}

package dev.parley.simulator.graph;

import dev.parley.simulator.form.FormPart;
import dev.parley.simulator.form.Multipart;
import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonString;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as JAX-RS hands it over.
 *
 * @param mount first segment of the path: {@code graph}, {@code whatsapp} …
 * @param version such as {@code v25.0}
 * @param path after the version, without slashes at its ends
 */
public record GraphArrival(
        String method, String mount, String version, String path, UriInfo uri, HttpHeaders headers, byte[] body) {

    private String header(String name) {
        String value = headers.getHeaderString(name);
        return value == null ? "" : value;
    }

    /** Not yet checked: whose token it is, is found out later. */
    GraphRequest read() {
        Map<String, String> all = new LinkedHashMap<>();
        uri.getQueryParameters().forEach((name, values) -> all.put(name, values.get(0)));
        List<FormPart> parts = List.of();
        String type = header(HttpHeaders.CONTENT_TYPE).toLowerCase(Locale.ROOT);
        if (Multipart.is(type)) {
            parts = Multipart.read(header(HttpHeaders.CONTENT_TYPE), body);
            parts.stream().filter(part -> !part.isFile()).forEach(part -> all.put(part.field(), part.text()));
        } else if (type.startsWith("application/x-www-form-urlencoded")) {
            all.putAll(form(new String(body, StandardCharsets.US_ASCII)));
        } else if (body.length > 0) {
            all.putAll(json(new String(body, StandardCharsets.UTF_8)));
        }
        String actual =
                method.equals("POST") && all.getOrDefault("method", "").equalsIgnoreCase("delete") ? "DELETE" : method;
        List<FormPart> files = parts.stream().filter(FormPart::isFile).toList();
        return new GraphRequest(actual, version, segments(), all, files, Optional.empty(), base());
    }

    private List<String> segments() {
        return path.isEmpty() ? List.of() : Arrays.asList(path.split("/"));
    }

    private String base() {
        return uri.getBaseUri().toString().replaceFirst("/$", "") + "/" + mount;
    }

    String token(GraphRequest request) {
        String header = header(HttpHeaders.AUTHORIZATION);
        boolean bearer =
                header.regionMatches(true, 0, "Bearer ", 0, 7) || header.regionMatches(true, 0, "OAuth ", 0, 6);
        return bearer ? header.substring(header.indexOf(' ') + 1).trim() : request.text("access_token");
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            String[] sides = pair.split("=", 2);
            if (sides.length == 2) {
                form.put(decode(sides[0]), decode(sides[1]));
            }
        }
        return form;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw GraphRefusal.invalid("The body is not URL-encoded");
        }
    }

    private static Map<String, String> json(String text) {
        Map<String, String> members = new LinkedHashMap<>();
        JsonText.parse(text)
                .orElseThrow(() -> GraphRefusal.invalid("The body is not a JSON object"))
                .forEach((name, value) ->
                        members.put(name, value instanceof JsonString string ? string.getString() : value.toString()));
        return members;
    }
}

package dev.parley.simulator.graph;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a list into pages with cursors (WIRE 2.4).
 *
 * @param request the call, whose base and token go into the addresses
 * @param path of the edge, with a leading slash
 * @param parameters of the edge: fields, limit, after, before, and others that the next address repeats
 */
public record CursorPage(GraphRequest request, String path, Map<String, String> parameters) {
    private static final int USUAL = 25;
    private static final int MOST = 100;

    /** The page of the edge that the call itself names. */
    public static CursorPage of(GraphRequest request) {
        Map<String, String> repeated = new LinkedHashMap<>(request.parameters());
        List.of("access_token", "appsecret_proof", "after", "before").forEach(repeated::remove);
        return new CursorPage(request, "/" + String.join("/", request.path()), with(repeated, request.parameters()));
    }

    private static Map<String, String> with(Map<String, String> repeated, Map<String, String> all) {
        List.of("after", "before").stream().filter(all::containsKey).forEach(name -> repeated.put(name, all.get(name)));
        return repeated;
    }

    /** The first page of an edge inside an object. */
    public static CursorPage nested(GraphRequest request, String path, Field field, String fieldsText) {
        Map<String, String> parameters = new LinkedHashMap<>(field.modifiers());
        parameters.remove("summary");
        if (!fieldsText.isEmpty()) {
            parameters.put("fields", fieldsText);
        }
        return new CursorPage(request, path, parameters);
    }

    /** @param items all of them, in order */
    public JsonObject of(List<? extends GraphNode> items, List<Field> fields) {
        int limit = limit();
        int from = start(items, limit);
        int to = Math.min(items.size(), from + limit);
        JsonArrayBuilder data = JsonText.array();
        items.subList(from, to).forEach(item -> data.add(item.toJson(fields)));
        JsonObjectBuilder page = JsonText.object().add("data", data);
        if (to > from) {
            page.add("paging", paging(items, from, to));
        }
        return page.build();
    }

    private JsonObjectBuilder paging(List<? extends GraphNode> items, int from, int to) {
        String before = cursor(from, items.get(from).id());
        String after = cursor(to - 1, items.get(to - 1).id());
        JsonObjectBuilder paging = JsonText.object()
                .add("cursors", JsonText.object().add("before", before).add("after", after));
        if (from > 0) {
            paging.add("previous", address("before", before));
        }
        return to < items.size() ? paging.add("next", address("after", after)) : paging;
    }

    private int limit() {
        String text = parameters.getOrDefault("limit", "" + USUAL);
        if (!text.matches("[0-9]{1,6}")) {
            throw GraphRefusal.invalid("Param limit must be an integer");
        }
        int limit = Integer.parseInt(text);
        if (limit > MOST) {
            throw GraphRefusal.of(1, "Please reduce the amount of data you're asking for, then retry your request");
        }
        return limit;
    }

    private int start(List<? extends GraphNode> items, int limit) {
        if (parameters.containsKey("after")) {
            return Math.min(items.size(), position(items, parameters.getOrDefault("after", "")) + 1);
        }
        if (parameters.containsKey("before")) {
            return Math.max(0, position(items, parameters.getOrDefault("before", "")) - limit);
        }
        return 0;
    }

    private static String cursor(int index, String id) {
        return Base64.getUrlEncoder().encodeToString((index + ":" + id).getBytes(StandardCharsets.UTF_8));
    }

    /** Where the item of a cursor is now; where it was when it is gone. */
    private static int position(List<? extends GraphNode> items, String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(":", 2);
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i).id().equals(parts[1])) {
                    return i;
                }
            }
            return Math.min(items.size() - 1, Integer.parseInt(parts[0]) - 1);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw GraphRefusal.invalid("Invalid cursor");
        }
    }

    /** Carries the token in clear text, as the platform's own addresses do. */
    private String address(String direction, String cursor) {
        Map<String, String> query = new LinkedHashMap<>();
        request.token().ifPresent(token -> query.put("access_token", token.value()));
        parameters.forEach(query::put);
        query.remove("after");
        query.remove("before");
        query.put(direction, cursor);
        StringBuilder address = new StringBuilder(request.base() + "/" + request.version() + path);
        query.forEach((name, value) -> address.append(address.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return address.toString();
    }
}

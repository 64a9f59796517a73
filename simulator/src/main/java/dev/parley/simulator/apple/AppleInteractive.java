package dev.parley.simulator.apple;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Interactive messages: what a device takes, and what it answers (WIRE 4.5). */
final class AppleInteractive {
    static final String BALLOON = "com.apple.messages.MSMessageExtensionBalloonPlugin:0000000000:"
            + "com.apple.icloud.apps.messages.business.extension";
    private static final Map<String, String> CAPABILITY =
            Map.of("listPicker", "LIST", "quick-reply", "QUICK", "event", "TIME");

    private AppleInteractive() {}

    /** Checks a message of a business; gives what the page shows of it. */
    static String accepted(JsonObject body, AppleCustomer customer) {
        JsonObject interactive = child(body, "interactiveData");
        if (!JsonText.text(interactive, "bid", "").equals(BALLOON)) {
            throw AppleRefusal.malformed("no such extension");
        }
        JsonObject data = child(interactive, "data");
        String kind = kind(data);
        if (!JsonText.text(data, "version", "").equals("1.0")
                || JsonText.text(data, "requestIdentifier", "").isEmpty()) {
            throw AppleRefusal.malformed("version and requestIdentifier are needed");
        }
        if (!customer.can(CAPABILITY.get(kind) + "")) {
            throw AppleRefusal.malformed("the device cannot show " + kind);
        }
        Map<String, JsonObject> options = options(data);
        if (options.isEmpty() || (kind.equals("quick-reply") && (options.size() < 2 || options.size() > 5))) {
            throw AppleRefusal.malformed("too few or too many choices");
        }
        return JsonText.text(child(interactive, "receivedMessage"), "title", "") + " " + options.keySet();
    }

    private static JsonObject child(JsonObject object, String name) {
        return JsonText.child(object, name).orElseThrow(() -> AppleRefusal.malformed(name + " is missing"));
    }

    private static String kind(JsonObject data) {
        List<String> kinds =
                CAPABILITY.keySet().stream().filter(data::containsKey).toList();
        if (kinds.size() != 1) {
            throw AppleRefusal.malformed("exactly one of " + CAPABILITY.keySet() + " is needed");
        }
        return kinds.get(0);
    }

    /** What can be chosen in a message of a business, by identifier. */
    static Map<String, JsonObject> optionsOf(JsonObject body) {
        return options(child(child(body, "interactiveData"), "data"));
    }

    private static Map<String, JsonObject> options(JsonObject data) {
        Map<String, JsonObject> found = new LinkedHashMap<>();
        String kind = kind(data);
        JsonObject content = child(data, kind);
        for (JsonObject item : items(kind, content)) {
            if (found.put(JsonText.text(item, "identifier", ""), item) != null) {
                throw AppleRefusal.malformed("two choices have the same identifier");
            }
        }
        if (found.containsKey("")) {
            throw AppleRefusal.malformed("a choice needs an identifier");
        }
        return found;
    }

    private static List<JsonObject> items(String kind, JsonObject content) {
        List<JsonObject> items = new ArrayList<>();
        switch (kind) {
            case "listPicker" -> array(content, "sections").forEach(section -> items.addAll(array(section, "items")));
            case "event" -> items.addAll(array(content, "timeslots"));
            default -> items.addAll(array(content, "items"));
        }
        return items;
    }

    private static List<JsonObject> array(JsonObject object, String name) {
        return object.containsKey(name) ? object.getJsonArray(name).getValuesAs(JsonObject.class) : List.of();
    }

    /** The interactive data with which a device answers. */
    static JsonObject answer(JsonObject request, List<String> chosen) {
        JsonObject interactive = child(request, "interactiveData");
        JsonObject data = child(interactive, "data");
        String kind = kind(data);
        Map<String, JsonObject> options = options(data);
        List<JsonObject> picked = chosen.stream()
                .map(id -> {
                    JsonObject option = options.get(id);
                    if (option == null) {
                        throw AppleRefusal.malformed("no such choice: " + id);
                    }
                    return option;
                })
                .toList();
        String title = JsonText.text(picked.get(0), "title", "Time chosen");
        JsonObjectBuilder answered = JsonText.object()
                .add("version", "1.0")
                .add("requestIdentifier", data.getString("requestIdentifier"))
                .add("replyMessage", JsonText.object().add("title", title).add("style", "icon"))
                .add(kind, content(kind, child(data, kind), picked, new ArrayList<>(options.keySet())));
        return JsonText.object()
                .add("bid", BALLOON)
                .add("sessionIdentifier", AppleFiles.token())
                .add("data", answered)
                .build();
    }

    private static JsonObjectBuilder content(
            String kind, JsonObject asked, List<JsonObject> picked, List<String> order) {
        JsonArrayBuilder items = JsonText.array();
        picked.forEach(items::add);
        return switch (kind) {
            case "listPicker" ->
                JsonText.object()
                        .add(
                                "sections",
                                JsonText.array()
                                        .add(JsonText.object().add("order", 0).add("items", items)));
            case "event" -> JsonText.object(asked).add("timeslots", items);
            default -> {
                String id = picked.get(0).getString("identifier");
                yield JsonText.object(asked).add("selectedIdentifier", id).add("selectedIndex", order.indexOf(id));
            }
        };
    }
}

package dev.parley.web.api;

import dev.parley.routing.ReportedLoad.State;
import dev.parley.routing.ReportingLoad.ReportedItem;
import dev.parley.workforce.InteractionType;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a report of load; what is wrong is told with its place. */
final class LoadJson {

    private static final int MOST = 200;
    private static final int LONGEST_ID = 120;

    private LoadJson() {}

    /** The report is not as it should be. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        Malformed(String words) {
            super(words);
        }
    }

    static List<ReportedItem> read(String body) throws Malformed {
        JsonArray array = array(body);
        if (array.size() > MOST) {
            throw new Malformed("“interactions” has " + array.size() + " entries; at most " + MOST + " are taken.");
        }
        List<ReportedItem> items = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < array.size(); i++) {
            String place = "interactions[" + i + "]";
            if (!(array.get(i) instanceof JsonObject entry)) {
                throw new Malformed(place + " must be an object.");
            }
            ReportedItem item = item(entry, place);
            if (!ids.add(item.id())) {
                throw new Malformed(place + ".id “" + item.id() + "” comes twice.");
            }
            items.add(item);
        }
        return items;
    }

    private static JsonArray array(String body) throws Malformed {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            if (reader.readValue() instanceof JsonObject object
                    && object.get("interactions") instanceof JsonArray interactions) {
                return interactions;
            }
        } catch (JsonException e) {
            throw new Malformed("The body is not JSON.");
        }
        throw new Malformed("The body must be an object with the array “interactions”; empty for none.");
    }

    private static ReportedItem item(JsonObject entry, String place) throws Malformed {
        String id = text(entry, "id").orElse("");
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new Malformed(place + ".id must be a text of 1 to " + LONGEST_ID + " characters.");
        }
        return new ReportedItem(
                id,
                choice(InteractionType.values(), text(entry, "type").orElse(""), place + ".type"),
                choice(State.values(), text(entry, "state").orElse("connected"), place + ".state"),
                text(entry, "workgroup").orElse(""));
    }

    private static Optional<String> text(JsonObject entry, String name) {
        JsonValue value = entry.get(name);
        return value instanceof JsonString text ? Optional.of(text.getString().strip()) : Optional.empty();
    }

    private static <E extends Enum<E>> E choice(E[] values, String given, String place) throws Malformed {
        return Arrays.stream(values)
                .filter(each -> name(each).equals(given))
                .findFirst()
                .orElseThrow(() -> new Malformed(place + " must be one of "
                        + Arrays.stream(values).map(LoadJson::name).collect(Collectors.joining(", ")) + "; it is “"
                        + given + "”."));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

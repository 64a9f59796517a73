package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One request, after the gate let it in.
 *
 * @param query the first value of each query parameter
 */
record XCall(Optional<Caller> caller, Map<String, String> query, String body) {
    private static final Pattern ID = Pattern.compile("[0-9]{1,19}");

    /** The user who calls, on endpoints that only users may call. */
    long userId() {
        return caller.orElseThrow().userId();
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    Set<String> list(String name) {
        Set<String> values = new LinkedHashSet<>();
        parameter(name)
                .ifPresent(text -> Arrays.stream(text.split(","))
                        .map(String::trim)
                        .filter(value -> !value.isEmpty())
                        .forEach(values::add));
        return values;
    }

    JsonObject json() {
        return JsonText.parse(body)
                .orElseThrow(() -> Refusal.invalid("body", "", "The request body is not a valid JSON object."));
    }

    /** Reads an id from path, query or body; X ids have up to 19 digits. */
    static long id(String name, String value) {
        if (!ID.matcher(value).matches()) {
            throw Refusal.invalid(name, value, "The `" + name + "` query parameter value [" + value + "] is not valid");
        }
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /** Path ids that name the caller must be the caller's own. */
    void mustBeCaller(String id) {
        if (id("id", id) != userId()) {
            throw Refusal.invalid(
                    "id",
                    id,
                    "The `id` query parameter value [" + id + "] must be the same as the authenticating user");
        }
    }
}

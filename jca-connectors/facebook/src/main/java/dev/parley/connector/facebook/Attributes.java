package dev.parley.connector.facebook;

import java.util.LinkedHashMap;
import java.util.Map;

/** Platform fields by their dictionary name (IN-15); empty ones are left out. */
final class Attributes {

    private final Map<String, String> values = new LinkedHashMap<>();

    Attributes with(String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
        return this;
    }

    Attributes flag(String name, boolean set) {
        return set ? with(name, "true") : this;
    }

    Map<String, String> asMap() {
        return values;
    }
}

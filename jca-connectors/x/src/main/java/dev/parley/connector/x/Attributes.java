package dev.parley.connector.x;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Platform fields by their dictionary name (IN-15); empty ones are left out. */
final class Attributes {

    private final Map<String, String> values = new LinkedHashMap<>();

    Attributes with(String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
        return this;
    }

    Attributes with(String name, OptionalLong value) {
        value.ifPresent(number -> values.put(name, String.valueOf(number)));
        return this;
    }

    Attributes flag(String name, boolean set) {
        if (set) {
            values.put(name, "true");
        }
        return this;
    }

    Map<String, String> asMap() {
        return values;
    }
}

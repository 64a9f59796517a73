package dev.parley.simulator.journal;

import dev.parley.simulator.json.JsonText;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A record as JSON and back: its members are texts, numbers, times, bytes, JSON, records, or several of them. */
final class RecordText {
    private RecordText() {}

    static JsonObject object(Record value) {
        JsonObjectBuilder object = JsonText.object();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            object.add(component.getName(), json(read(component, value)));
        }
        return object.build();
    }

    private static Object read(RecordComponent component, Record value) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    private static JsonValue json(Object value) {
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof Record inner) {
            return object(inner);
        }
        if (value instanceof Boolean on) {
            return on ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Optional<?> maybe) {
            return array(maybe.stream().toList());
        }
        if (value instanceof Collection<?> items) {
            return array(items);
        }
        if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = JsonText.object();
            map.forEach((key, item) -> object.add(String.valueOf(key), json(item)));
            return object.build();
        }
        if (value instanceof Long || value instanceof Integer) {
            return Json.createValue(((Number) value).longValue());
        }
        return Json.createValue(
                value instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : String.valueOf(value));
    }

    private static JsonValue array(Collection<?> items) {
        JsonArrayBuilder array = JsonText.array();
        items.forEach(item -> array.add(json(item)));
        return array.build();
    }

    /** @throws IllegalArgumentException when the JSON does not hold such a record */
    static Record record(Class<?> type, JsonObject object) {
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonValue json = object.get(component.getName());
            if (json == null) {
                throw new IllegalArgumentException("the member " + component.getName() + " is missing");
            }
            values.add(value(component.getGenericType(), json));
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return (Record) constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot make a " + type.getSimpleName(), e);
        }
    }

    private static Object value(Type type, JsonValue json) {
        if (type instanceof ParameterizedType several) {
            return several((Class<?>) several.getRawType(), several.getActualTypeArguments(), json);
        }
        Class<?> plain = (Class<?>) type;
        if (JsonValue.class.isAssignableFrom(plain)) {
            return plain.cast(json);
        }
        if (plain == boolean.class) {
            return json == JsonValue.TRUE;
        }
        if (plain == long.class || plain == Long.class) {
            return ((JsonNumber) json).longValueExact();
        }
        if (plain == int.class) {
            return ((JsonNumber) json).intValueExact();
        }
        return plain.isRecord() ? record(plain, json.asJsonObject()) : text(plain, ((JsonString) json).getString());
    }

    private static Object text(Class<?> type, String text) {
        if (type == byte[].class) {
            return Base64.getDecoder().decode(text);
        }
        if (type == Instant.class) {
            return Instant.parse(text);
        }
        if (type == URI.class) {
            return URI.create(text);
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such " + type.getSimpleName() + ": " + text));
        }
        return text;
    }

    private static Object several(Class<?> holder, Type[] items, JsonValue json) {
        if (holder == Map.class) {
            Map<String, Object> map = new LinkedHashMap<>();
            json.asJsonObject().forEach((key, item) -> map.put(key, value(items[1], item)));
            return map;
        }
        List<Object> list =
                json.asJsonArray().stream().map(item -> value(items[0], item)).toList();
        if (holder == Optional.class) {
            return list.stream().findFirst();
        }
        return holder == Set.class ? new LinkedHashSet<>(list) : list;
    }
}

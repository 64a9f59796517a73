package dev.parley.simulator.journal;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.world.Change;
import jakarta.json.JsonArray;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a change as one line of JSON and reads it back: every change is a record of texts, numbers and records. */
final class ChangeText {
    private static final String KIND = "kind";
    private static final Map<String, Class<?>> KINDS = Arrays.stream(Change.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, kind -> kind));

    private ChangeText() {}

    static String write(Change change) {
        JsonObject fields = object((Record) change);
        return JsonText.object(fields)
                .add(KIND, change.getClass().getSimpleName())
                .build()
                .toString();
    }

    private static JsonObject object(Record value) {
        JsonObjectBuilder object = JsonText.object();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            object.add(component.getName(), json(read(component, value)));
        }
        return object.build();
    }

    private static Object read(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    private static JsonValue json(Object value) {
        if (value instanceof Record inner) {
            return object(inner);
        }
        if (value instanceof Boolean on) {
            return on ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof List<?> items) {
            JsonArrayBuilder array = JsonText.array();
            items.forEach(item -> array.add(json(item)));
            return array.build();
        }
        var holder = JsonText.array();
        return (value instanceof Long number ? holder.add(number) : holder.add(String.valueOf(value)))
                .build()
                .get(0);
    }

    /** @throws IllegalArgumentException when the line is not a change */
    static Change read(String line) {
        JsonObject object =
                JsonText.parse(line).orElseThrow(() -> new IllegalArgumentException("the line is not a JSON object"));
        Class<?> kind = KINDS.get(object.getString(KIND, ""));
        if (kind == null) {
            throw new IllegalArgumentException("no such kind of change: " + object.getString(KIND, ""));
        }
        return (Change) record(kind, object);
    }

    private static Object record(Class<?> type, JsonObject object) {
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
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot make a " + type.getSimpleName(), e);
        }
    }

    private static Object value(Type type, JsonValue json) {
        if (type == boolean.class) {
            return json == JsonValue.TRUE;
        }
        if (type == long.class || type == Long.class) {
            return ((JsonNumber) json).longValueExact();
        }
        if (type == String.class) {
            return ((JsonString) json).getString();
        }
        if (type instanceof ParameterizedType list) {
            Type item = list.getActualTypeArguments()[0];
            JsonArray array = json.asJsonArray();
            return array.stream().map(each -> value(item, each)).toList();
        }
        return record((Class<?>) type, json.asJsonObject());
    }
}

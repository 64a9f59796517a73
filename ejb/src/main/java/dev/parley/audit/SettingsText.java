package dev.parley.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings as lines for the audit log: one per component of the public record; of a change only what differs. */
public record SettingsText(
        @Nullable String before, @Nullable String after) {

    public static SettingsText created(Record settings) {
        return new SettingsText(null, String.join("\n", lines(settings).values()));
    }

    public static SettingsText changed(Record old, Record now) {
        Map<String, String> oldLines = lines(old);
        Map<String, String> newLines = lines(now);
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        newLines.forEach((name, line) -> {
            String was = oldLines.getOrDefault(name, "");
            if (!was.equals(line)) {
                before.add(was);
                after.add(line);
            }
        });
        return new SettingsText(String.join("\n", before), String.join("\n", after));
    }

    public boolean isEmpty() {
        return before != null && before.isEmpty() && after != null && after.isEmpty();
    }

    private static Map<String, String> lines(Record settings) {
        Map<String, String> lines = new LinkedHashMap<>();
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            Object value = value(settings, component);
            if (value instanceof Record inner) {
                lines.putAll(lines(inner));
            } else {
                lines.put(component.getName(), component.getName() + ": " + value);
            }
        }
        return lines;
    }

    private static @Nullable Object value(Record settings, RecordComponent component) {
        try {
            return component.getAccessor().invoke(settings);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A record's own component can always be read.", e);
        }
    }
}

package dev.parley.simulator.whatsapp;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message template and the state of its review. */
public record WaTemplate(
        String id,
        String account,
        String name,
        String language,
        String category,
        String status,
        String reason,
        JsonArray components) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([A-Za-z0-9_]+)\\s*}}");

    WaTemplate reviewed(String newStatus, String why) {
        return new WaTemplate(id, account, name, language, category, newStatus, why, components);
    }

    WaTemplate with(JsonArray others) {
        return new WaTemplate(id, account, name, language, category, "PENDING", "", others);
    }

    /** How many placeholders a part has. */
    int placeholders(String type) {
        Set<String> names = new HashSet<>();
        for (JsonValue value : components) {
            JsonObject component = value.asJsonObject();
            if (JsonText.text(component, "type", "").toLowerCase(Locale.ROOT).equals(type)) {
                Matcher found = PLACEHOLDER.matcher(JsonText.text(component, "text", ""));
                while (found.find()) {
                    names.add(found.group(1));
                }
            }
        }
        return names.size();
    }

    JsonObject json() {
        return JsonText.object()
                .add("name", name)
                .add("language", language)
                .add("category", category)
                .add("status", status)
                .add("rejected_reason", reason.isEmpty() ? "NONE" : reason)
                .add("quality_score", JsonText.object().add("score", "UNKNOWN"))
                .add("components", components)
                .build();
    }
}

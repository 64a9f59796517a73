package dev.parley.connector.whatsapp;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** The examples of Meta's OpenAPI document, where it is at hand. */
final class MetaExamples {

    private MetaExamples() {}

    /** An example with where it stands. */
    record Example(String path, String place, Map<?, ?> value) {
        String json() {
            return Json.createObjectBuilder(strings(value)).build().toString();
        }
    }

    static List<Example> all() throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(10_000_000);
        options.setMaxAliasesForCollections(10_000);
        Map<String, Object> document = new Yaml(options)
                .load(Files.readString(WhatsAppFixture.specifications().resolve("business-messaging-api_v23.0.yaml")));
        List<Example> found = new ArrayList<>();
        if (document.get("paths") instanceof Map<?, ?> paths) {
            paths.forEach((path, item) -> collect(String.valueOf(path), "", item, found));
        }
        return found;
    }

    private static void collect(String path, String place, Object node, List<Example> found) {
        if (node instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                if (entry.getKey().equals("examples") && entry.getValue() instanceof Map<?, ?> examples) {
                    examples.values().stream()
                            .filter(Map.class::isInstance)
                            .map(each -> ((Map<?, ?>) each).get("value"))
                            .filter(Map.class::isInstance)
                            .forEach(value -> found.add(new Example(path, place, (Map<?, ?>) value)));
                } else {
                    collect(path, place + "/" + entry.getKey(), entry.getValue(), found);
                }
            }
        }
    }

    private static Map<String, Object> strings(Map<?, ?> map) {
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, value) -> result.put(String.valueOf(key), plain(value)));
        return result;
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            return strings(map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(MetaExamples::plain).toList();
        }
        boolean known = value instanceof Number || value instanceof Boolean || value instanceof String;
        return known ? value : String.valueOf(value);
    }
}

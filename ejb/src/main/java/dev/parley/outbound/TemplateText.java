package dev.parley.outbound;

import dev.parley.connector.api.OutboundTemplate;
import dev.parley.connector.api.OutboundTemplate.Part;
import dev.parley.connector.api.OutboundTemplate.Value;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;

/** A filled template as one column, in JSON. */
final class TemplateText {

    private TemplateText() {}

    static String write(OutboundTemplate template) {
        JsonArrayBuilder parts = Json.createArrayBuilder();
        template.parts().forEach(part -> {
            JsonArrayBuilder values = Json.createArrayBuilder();
            part.values()
                    .forEach(value -> values.add(Json.createObjectBuilder()
                            .add("name", value.name())
                            .add("type", value.type())
                            .add("value", value.value())));
            parts.add(Json.createObjectBuilder()
                    .add("kind", part.kind())
                    .add("subType", part.subType())
                    .add("index", part.index())
                    .add("values", values));
        });
        return Json.createObjectBuilder()
                .add("name", template.name())
                .add("language", template.language())
                .add("parts", parts)
                .build()
                .toString();
    }

    static OutboundTemplate read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject template = reader.readObject();
            List<Part> parts = template.getJsonArray("parts").getValuesAs(JsonObject.class).stream()
                    .map(TemplateText::part)
                    .toList();
            return new OutboundTemplate(template.getString("name"), template.getString("language"), parts);
        }
    }

    private static Part part(JsonObject part) {
        List<Value> values = part.getJsonArray("values").getValuesAs(JsonObject.class).stream()
                .map(value -> new Value(value.getString("name"), value.getString("type"), value.getString("value")))
                .toList();
        return new Part(part.getString("kind"), part.getString("subType"), part.getInt("index"), values);
    }
}

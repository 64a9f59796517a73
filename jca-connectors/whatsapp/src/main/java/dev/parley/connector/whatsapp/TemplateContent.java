package dev.parley.connector.whatsapp;

import dev.parley.connector.api.OutboundTemplate;
import dev.parley.connector.api.OutboundTemplate.Part;
import dev.parley.connector.api.OutboundTemplate.Value;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Set;

/** Writes a template with its placeholders filled (WIRE 3.4). */
final class TemplateContent {

    private static final Set<String> FILES = Set.of("image", "video", "document");

    private TemplateContent() {}

    static JsonObjectBuilder of(OutboundTemplate template) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("name", template.name())
                .add("language", Json.createObjectBuilder().add("code", template.language()));
        if (!template.parts().isEmpty()) {
            JsonArrayBuilder components = Json.createArrayBuilder();
            template.parts().forEach(part -> components.add(component(part)));
            json.add("components", components);
        }
        return json;
    }

    private static JsonObjectBuilder component(Part part) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("type", part.kind());
        if (!part.subType().isEmpty()) {
            json.add("sub_type", part.subType()).add("index", String.valueOf(part.index()));
        }
        JsonArrayBuilder parameters = Json.createArrayBuilder();
        part.values().forEach(value -> parameters.add(parameter(part, value)));
        return json.add("parameters", parameters);
    }

    private static JsonObjectBuilder parameter(Part part, Value value) {
        String type = part.subType().equals("copy_code") ? "coupon_code" : value.type();
        JsonObjectBuilder json = Json.createObjectBuilder().add("type", type);
        if (!value.name().isEmpty()) {
            json.add("parameter_name", value.name());
        }
        return FILES.contains(type)
                ? json.add(type, Json.createObjectBuilder().add("link", value.value()))
                : json.add(type, value.value());
    }
}

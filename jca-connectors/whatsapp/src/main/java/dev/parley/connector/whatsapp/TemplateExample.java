package dev.parley.connector.whatsapp;

import dev.parley.connector.api.WhatsAppManagement.Button;
import dev.parley.connector.api.WhatsAppManagement.Component;
import dev.parley.connector.kit.LenientObject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sample values with which a template is reviewed. Meta has a shape of its own for each place. */
final class TemplateExample {

    /** A placeholder with a name instead of a number. */
    private static final Pattern NAMED = Pattern.compile("\\{\\{\\s*([A-Za-z_]\\w*)\\s*}}");

    private TemplateExample() {}

    static List<String> read(LenientObject example) {
        List<String> named = Stream.concat(
                        example.objects("body_text_named_params").stream(),
                        example.objects("header_text_named_params").stream())
                .map(each -> each.text("example"))
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<String> body = example.firstTexts("body_text");
        return body.isEmpty() ? example.texts("header_text", "header_handle") : body;
    }

    /** A code to copy is a text, anything else a list. */
    static List<String> ofButton(LenientObject button) {
        String single = button.text("example");
        return single.isEmpty() ? button.texts("example") : List.of(single);
    }

    static Optional<JsonValue> ofButton(Button button) {
        if (button.examples().isEmpty()) {
            return Optional.empty();
        }
        return button.type().equals("COPY_CODE")
                ? Optional.of(Json.createValue(button.examples().get(0)))
                : Optional.of(Json.createArrayBuilder(button.examples()).build());
    }

    static boolean hasNames(Component component) {
        return !names(component).isEmpty();
    }

    private static List<String> names(Component component) {
        return NAMED.matcher(component.text())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    static JsonObjectBuilder write(Component component) {
        boolean body = component.type().equals("BODY");
        JsonObjectBuilder example = Json.createObjectBuilder();
        if (hasNames(component)) {
            return example.add(body ? "body_text_named_params" : "header_text_named_params", named(component));
        }
        JsonArrayBuilder values = Json.createArrayBuilder(component.examples());
        if (body) {
            return example.add("body_text", Json.createArrayBuilder().add(values));
        }
        return example.add(component.format().equals("TEXT") ? "header_text" : "header_handle", values);
    }

    /** The examples stand in the order in which the names first occur. */
    private static JsonArrayBuilder named(Component component) {
        List<String> names = names(component);
        JsonArrayBuilder values = Json.createArrayBuilder();
        for (int i = 0; i < Math.min(names.size(), component.examples().size()); i++) {
            values.add(Json.createObjectBuilder()
                    .add("param_name", names.get(i))
                    .add("example", component.examples().get(i)));
        }
        return values;
    }
}

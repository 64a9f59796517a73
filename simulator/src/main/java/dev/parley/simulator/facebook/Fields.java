package dev.parley.simulator.facebook;

import dev.parley.simulator.graph.Field;
import dev.parley.simulator.graph.FieldExpression;
import dev.parley.simulator.graph.GraphRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Field expressions back to text, and a call's parameters as the modifiers of its edge. */
final class Fields {
    private Fields() {}

    static String write(List<Field> fields) {
        return fields.stream().map(Fields::write).collect(Collectors.joining(","));
    }

    private static String write(Field field) {
        StringBuilder text = new StringBuilder(field.name());
        field.modifiers()
                .forEach((name, value) ->
                        text.append('.').append(name).append('(').append(value).append(')'));
        return field.fields().isEmpty() ? text.toString() : text + "{" + write(field.fields()) + "}";
    }

    /** {@code GET /1/comments?limit=2&fields=id} is the same as {@code comments.limit(2){id}}. */
    static Field edge(GraphRequest request) {
        Map<String, String> modifiers = new LinkedHashMap<>(request.parameters());
        List.of("access_token", "appsecret_proof", "fields", "format", "method").forEach(modifiers::remove);
        return new Field(
                request.segment(request.path().size() - 1), modifiers, FieldExpression.parse(request.text("fields")));
    }
}

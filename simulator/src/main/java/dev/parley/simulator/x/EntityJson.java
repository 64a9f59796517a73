package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.world.PostText;
import dev.parley.simulator.world.PostText.Span;
import dev.parley.simulator.world.World;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.function.Function;

/** The {@code entities} of a text. */
final class EntityJson {
    private static final int SHOWN_URL = 27;
    private final World world;

    EntityJson(World world) {
        this.world = world;
    }

    /** Empty when the text has none. */
    JsonObject of(String text) {
        JsonObjectBuilder entities = JsonText.object();
        add(entities, "mentions", PostText.mentions(text), this::mention);
        add(entities, "hashtags", PostText.hashtags(text), EntityJson::tag);
        add(entities, "cashtags", PostText.cashtags(text), EntityJson::tag);
        add(entities, "urls", PostText.urls(text), EntityJson::url);
        return entities.build();
    }

    private static void add(
            JsonObjectBuilder entities, String name, List<Span> spans, Function<Span, JsonObjectBuilder> toJson) {
        if (!spans.isEmpty()) {
            JsonArrayBuilder array = JsonText.array();
            spans.forEach(span ->
                    array.add(toJson.apply(span).add("start", span.start()).add("end", span.end())));
            entities.add(name, array);
        }
    }

    private JsonObjectBuilder mention(Span span) {
        JsonObjectBuilder mention = JsonText.object().add("username", span.value());
        world.users().find(span.value()).ifPresent(user -> mention.add("id", Long.toString(user.id())));
        return mention;
    }

    private static JsonObjectBuilder tag(Span span) {
        return JsonText.object().add("tag", span.value());
    }

    private static JsonObjectBuilder url(Span span) {
        String bare = span.value().replaceFirst("https?://(www\\.)?", "");
        String shown = bare.length() > SHOWN_URL ? bare.substring(0, SHOWN_URL) + "…" : bare;
        return JsonText.object()
                .add("url", span.value())
                .add("expanded_url", span.value())
                .add("display_url", shown);
    }
}

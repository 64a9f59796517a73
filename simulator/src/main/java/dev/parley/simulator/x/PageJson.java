package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.world.Post;
import dev.parley.simulator.world.World;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** Takes one page from a timeline and writes it. */
final class PageJson {
    private final World world;
    private final Selection selection;

    PageJson(World world, Selection selection) {
        this.world = world;
        this.selection = selection;
    }

    /** A page and whether more follow. */
    record Page<T>(List<T> items, boolean more) {

        static <T> Page<T> take(Iterator<T> newestFirst, int limit, Predicate<T> test) {
            List<T> items = new ArrayList<>();
            while (newestFirst.hasNext()) {
                T next = newestFirst.next();
                if (test.test(next)) {
                    if (items.size() == limit) {
                        return new Page<>(items, true);
                    }
                    items.add(next);
                }
            }
            return new Page<>(items, false);
        }
    }

    JsonObject posts(Page<Post> page) {
        Includes includes = new Includes(world, selection);
        PostJson writer = new PostJson(world, selection);
        JsonArrayBuilder data = JsonText.array();
        page.items().forEach(post -> {
            data.add(writer.of(post));
            includes.expand(post);
        });
        JsonObjectBuilder answer = JsonText.object();
        if (!page.items().isEmpty()) {
            answer.add("data", data);
        }
        return includes.addTo(answer).add("meta", meta(page)).build();
    }

    private static JsonObject meta(Page<Post> page) {
        JsonObjectBuilder meta =
                JsonText.object().add("result_count", page.items().size());
        if (!page.items().isEmpty()) {
            long oldest = page.items().get(page.items().size() - 1).id();
            meta.add("newest_id", Long.toString(page.items().get(0).id()));
            meta.add("oldest_id", Long.toString(oldest));
            if (page.more()) {
                meta.add("next_token", PageToken.before(oldest));
            }
        }
        return meta.build();
    }
}

package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.search.QueryException;
import dev.parley.simulator.search.SearchQuery;
import dev.parley.simulator.world.Change;
import dev.parley.simulator.world.Post;
import dev.parley.simulator.world.World;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** The filtered stream (WIRE 1.9): rules of each app, the connections that are open, and who gets which post. */
public final class StreamDesk {
    static final int MOST_RULES = 1000;
    static final int LONGEST_RULE = 1024;
    private final World world;
    private final AtomicLong ids = new AtomicLong(1_900_000_000_000_000_000L);
    private final Map<String, Map<Long, Rule>> rules = new ConcurrentHashMap<>();
    private final OpenStreams streams = new OpenStreams();

    /** What an app wants to hear of. */
    record Rule(long id, String value, String tag, SearchQuery query) {
        JsonObjectBuilder json() {
            JsonObjectBuilder json =
                    JsonText.object().add("id", Long.toString(id)).add("value", value);
            return tag.isEmpty() ? json : json.add("tag", tag);
        }
    }

    /** A rule and whose it is. */
    record Kept(String app, long id, String value, String tag) {}

    StreamDesk(World world) {
        this.world = world;
        world.listen(this::hear);
    }

    List<Rule> rulesOf(String app) {
        return List.copyOf(rules.getOrDefault(app, Map.of()).values());
    }

    List<Kept> kept() {
        return rules.entrySet().stream()
                .flatMap(app -> app.getValue().values().stream()
                        .map(rule -> new Kept(app.getKey(), rule.id(), rule.value(), rule.tag())))
                .toList();
    }

    void takeBack(Kept kept) {
        ids.accumulateAndGet(kept.id(), Math::max);
        add(kept.app(), new Rule(kept.id(), kept.value(), kept.tag(), SearchQuery.parse(kept.value(), LONGEST_RULE)));
    }

    /** @throws QueryException when X would not take it */
    Rule read(String value, String tag) {
        return new Rule(ids.incrementAndGet(), value, tag, SearchQuery.parse(value, LONGEST_RULE));
    }

    void add(String app, Rule rule) {
        rules.computeIfAbsent(app, any -> new ConcurrentSkipListMap<>()).put(rule.id(), rule);
    }

    boolean remove(String app, long id) {
        return rules.getOrDefault(app, new ConcurrentHashMap<>()).remove(id) != null;
    }

    StreamConnection connect(String app, XCall call) {
        if (rulesOf(app).isEmpty()) {
            throw Refusal.noRules();
        }
        return streams.connect(app, Selection.of(call));
    }

    private void hear(Change change) {
        if (change instanceof Change.PostAdded added && open() > 0) {
            world.posts()
                    .find(added.facts().id())
                    .ifPresent(post -> streams.all().forEach(open -> tell(open, post)));
        }
    }

    private void tell(StreamConnection connection, Post post) {
        List<Rule> matching = new ArrayList<>();
        rulesOf(connection.app()).stream()
                .filter(rule -> rule.query().matches(post, world))
                .forEach(matching::add);
        if (!matching.isEmpty()) {
            connection.offer(line(connection.selection(), post, matching));
        }
    }

    private String line(Selection selection, Post post, List<Rule> matching) {
        Includes includes = new Includes(world, selection);
        includes.expand(post);
        JsonObjectBuilder item = JsonText.object().add("data", new PostJson(world, selection).of(post));
        JsonArrayBuilder matched = JsonText.array();
        matching.forEach(rule -> matched.add(
                JsonText.object().add("id", Long.toString(rule.id())).add("tag", rule.tag())));
        return includes.addTo(item).add("matching_rules", matched).build().toString();
    }

    /** How many are open. */
    public int open() {
        return streams.all().size();
    }

    /** Ends all connections as X does when it restarts something. */
    public void disconnectAll() {
        streams.disconnectAll();
    }

    /** How often a sign of life is sent, how many connections an app may have, and whether nothing is sent at all. */
    public void set(Duration alive, int most, boolean nothing) {
        streams.set(alive, most, nothing);
    }

    void reset() {
        rules.clear();
        streams.reset();
    }

    void close() {
        streams.close();
    }
}

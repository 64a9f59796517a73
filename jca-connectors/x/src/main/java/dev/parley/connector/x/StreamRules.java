package dev.parley.connector.x;

import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.x.XRequest.Identity;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The rules of the filtered stream, in step with what channels watch (WIRE 1.9). Ours have tags that begin alike; rules
 * of others are let alone.
 */
record StreamRules(XApi api) {

    /** Longest rule. */
    static final int LONGEST = 1024;

    private static final String PATH = "/2/tweets/search/stream/rules";
    private static final String PREFIX = "parley-";
    private static final String BETWEEN = "+";

    /** A rule as X has it. */
    private record Rule(String value, String tag) {}

    /** The keys of ours that a tag leads back to; none when the rule is somebody else's. */
    static List<String> keysOf(String tag) {
        return tag.startsWith(PREFIX)
                ? List.of(tag.substring(PREFIX.length()).split(Pattern.quote(BETWEEN)))
                : List.of();
    }

    /** X takes a rule once only, so that equal ones of several keys are one with all of them in its tag. */
    private static Set<Rule> wanted(Map<String, WatchQuery> queries) {
        Map<String, Set<String>> keys = new LinkedHashMap<>();
        queries.forEach((key, watch) -> QueryCompiler.compile(watch, LONGEST)
                .queries()
                .forEach(query -> keys.computeIfAbsent(query.text(), any -> new TreeSet<>())
                        .add(key)));
        Set<Rule> rules = new LinkedHashSet<>();
        keys.forEach((value, of) -> rules.add(new Rule(value, PREFIX + String.join(BETWEEN, of))));
        return rules;
    }

    void follow(Map<String, WatchQuery> queries) throws PlatformException {
        Set<Rule> wanted = wanted(queries);
        List<String> outdated = new ArrayList<>();
        for (LenientObject known : list()) {
            Rule rule = new Rule(known.text("value"), known.text("tag"));
            if (!keysOf(rule.tag()).isEmpty() && !wanted.remove(rule)) {
                outdated.add(known.text("id"));
            }
        }
        if (!outdated.isEmpty()) {
            JsonArrayBuilder ids = Json.createArrayBuilder();
            outdated.forEach(ids::add);
            change(Json.createObjectBuilder()
                    .add("delete", Json.createObjectBuilder().add("ids", ids))
                    .build());
        }
        if (!wanted.isEmpty()) {
            add(wanted);
        }
    }

    private List<LenientObject> list() throws PlatformException {
        return api.call(XRequest.read(PATH, Purpose.LOOK_UP, Identity.APP_OR_USER))
                .json()
                .objects("data");
    }

    private void add(Set<Rule> rules) throws PlatformException {
        JsonArrayBuilder added = Json.createArrayBuilder();
        rules.forEach(rule ->
                added.add(Json.createObjectBuilder().add("value", rule.value()).add("tag", rule.tag())));
        XAnswer answer = change(Json.createObjectBuilder().add("add", added).build());
        Optional<LenientObject> refused = answer.json().objects("errors").stream()
                .filter(error -> !error.text("title").equals("DuplicateRule"))
                .findFirst();
        if (refused.isPresent()) {
            throw new PlatformException(PlatformProblem.of(
                    Action.STOP_CHANNEL,
                    "x.bad-rule",
                    "X does not take a rule of the live stream ("
                            + refused.get().text("title")
                            + "). Simplify the channel's handles, keywords and exclusions."));
        }
    }

    private XAnswer change(JsonObject body) throws PlatformException {
        return api.call(
                new XRequest("POST", PATH, List.of(), Optional.of(body), Purpose.SET_STATE, Identity.APP_OR_USER));
    }
}

package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.search.QueryException;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The filtered stream and its rules. */
@Path("x/2/tweets/search/stream")
public final class StreamResource {
    private final Gate gate;
    private final StreamDesk desk;

    StreamResource(Gate gate, StreamDesk desk) {
        this.gate = gate;
        this.desk = desk;
    }

    @GET
    public Response open(@Context UriInfo uri, @Context HttpHeaders headers) {
        Gate.Arrival arrival = new Gate.Arrival("GET", uri, headers, "");
        return gate.stream(Endpoint.STREAM, arrival, call -> desk.connect(app(call), call));
    }

    private static String app(XCall call) {
        return call.caller().orElseThrow().app().clientId();
    }

    @GET
    @Path("rules")
    public Response rules(@Context UriInfo uri, @Context HttpHeaders headers) {
        return gate.answer(Endpoint.STREAM_RULES, new Gate.Arrival("GET", uri, headers, ""), this::list);
    }

    private Answer list(XCall call) {
        JsonArrayBuilder data = JsonText.array();
        var rules = desk.rulesOf(app(call));
        rules.forEach(rule -> data.add(rule.json()));
        JsonObjectBuilder answer = JsonText.object();
        if (!rules.isEmpty()) {
            answer.add("data", data);
        }
        return Answer.ok(
                answer.add("meta", meta().add("result_count", rules.size())).build());
    }

    private static JsonObjectBuilder meta() {
        return JsonText.object().add("sent", java.time.Instant.EPOCH.toString());
    }

    @POST
    @Path("rules")
    public Response change(@Context UriInfo uri, @Context HttpHeaders headers, String body) {
        return gate.answer(Endpoint.CHANGE_STREAM_RULES, new Gate.Arrival("POST", uri, headers, body), this::change);
    }

    private Answer change(XCall call) {
        JsonObject json = call.json();
        boolean dry = isOn(call, "dry_run");
        if (isOn(call, "delete_all")) {
            return deleted(app(call), desk.rulesOf(app(call)), 0, dry);
        }
        if (json.get("add") instanceof JsonArray rules && rules.stream().allMatch(JsonObject.class::isInstance)) {
            return add(app(call), rules, dry);
        }
        JsonObject wanted = JsonText.child(json, "delete")
                .orElseThrow(() -> Refusal.invalid("add", "", "Either add or delete is required."));
        return delete(app(call), wanted, dry);
    }

    private static boolean isOn(XCall call, String parameter) {
        return call.parameter(parameter).filter("true"::equals).isPresent();
    }

    private Answer add(String app, JsonArray rules, boolean dry) {
        JsonArrayBuilder data = JsonText.array();
        JsonArrayBuilder errors = JsonText.array();
        int created = 0;
        int refused = 0;
        for (JsonObject each : rules.getValuesAs(JsonObject.class)) {
            String value = each.getString("value", "");
            boolean known =
                    desk.rulesOf(app).stream().anyMatch(rule -> rule.value().equals(value));
            try {
                StreamDesk.Rule rule = desk.read(value, each.getString("tag", ""));
                if (known || desk.rulesOf(app).size() >= StreamDesk.MOST_RULES) {
                    errors.add(refusal(value, known ? "DuplicateRule" : "RulesCapExceeded"));
                    refused++;
                    continue;
                }
                if (!dry) {
                    desk.add(app, rule);
                }
                data.add(rule.json());
                created++;
            } catch (QueryException e) {
                errors.add(refusal(value, "UnprocessableEntity")
                        .add("details", JsonText.array().add(e.getMessage())));
                refused++;
            }
        }
        JsonObjectBuilder answer = JsonText.object();
        if (created > 0) {
            answer.add("data", data);
        }
        if (refused > 0) {
            answer.add("errors", errors);
        }
        JsonObject summary = JsonText.object()
                .add("created", created)
                .add("not_created", refused)
                .add("valid", created)
                .add("invalid", refused)
                .build();
        return Answer.created(answer.add("meta", meta().add("summary", summary)).build());
    }

    private static JsonObjectBuilder refusal(String value, String title) {
        return JsonText.object()
                .add("value", value)
                .add("title", title)
                .add(
                        "type",
                        "https://api.x.com/2/problems/"
                                + (title.equals("DuplicateRule") ? "duplicate-rules" : "invalid-rules"));
    }

    /** Rules are named by their IDs or by what they say. */
    private Answer delete(String app, JsonObject wanted, boolean dry) {
        Set<Long> ids = JsonText.texts(wanted, "ids").stream()
                .map(id -> XCall.id("ids", id))
                .collect(Collectors.toSet());
        Set<String> values = new HashSet<>(JsonText.texts(wanted, "values"));
        if (ids.isEmpty() && values.isEmpty()) {
            throw Refusal.invalid("delete", "", "$.delete: either ids or values is required.");
        }
        List<StreamDesk.Rule> rules = desk.rulesOf(app);
        long missing = ids.stream()
                        .filter(id -> rules.stream().noneMatch(rule -> rule.id() == id))
                        .count()
                + values.stream()
                        .filter(value ->
                                rules.stream().noneMatch(rule -> rule.value().equals(value)))
                        .count();
        List<StreamDesk.Rule> found = rules.stream()
                .filter(rule -> ids.contains(rule.id()) || values.contains(rule.value()))
                .toList();
        return deleted(app, found, missing, dry);
    }

    private Answer deleted(String app, List<StreamDesk.Rule> rules, long missing, boolean dry) {
        if (!dry) {
            rules.forEach(rule -> desk.remove(app, rule.id()));
        }
        JsonObject summary = JsonText.object()
                .add("deleted", rules.size())
                .add("not_deleted", missing)
                .build();
        return Answer.ok(
                JsonText.object().add("meta", meta().add("summary", summary)).build());
    }
}

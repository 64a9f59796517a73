package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.search.QueryException;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.atomic.AtomicReference;

/** The filtered stream and its rules. */
@Path("x/2/tweets/search/stream")
public final class StreamResource {
    private final Gate gate;
    private final StreamDesk desk;

    StreamResource(Gate gate, StreamDesk desk) {
        this.gate = gate;
        this.desk = desk;
    }

    /** The gate lets in; what follows does not end by itself. */
    @GET
    public Response open(@Context UriInfo uri, @Context HttpHeaders headers) {
        AtomicReference<StreamConnection> opened = new AtomicReference<>();
        Response answer = gate.answer(Endpoint.STREAM, new Gate.Arrival("GET", uri, headers, ""), call -> {
            opened.set(desk.connect(app(call), call));
            return Answer.ok(JsonText.object().build());
        });
        StreamConnection connection = opened.get();
        if (connection == null || answer.getStatus() != 200) {
            return answer;
        }
        return Response.ok(connection, "application/json").build();
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
        boolean dry = call.parameter("dry_run").filter("true"::equals).isPresent();
        if (json.containsKey("add")) {
            return add(app(call), json, dry);
        }
        if (json.containsKey("delete")) {
            return delete(app(call), json.getJsonObject("delete"), dry);
        }
        throw Refusal.invalid("add", "", "Either add or delete is required.");
    }

    private Answer add(String app, JsonObject json, boolean dry) {
        JsonArrayBuilder data = JsonText.array();
        JsonArrayBuilder errors = JsonText.array();
        int created = 0;
        int refused = 0;
        for (JsonObject each : json.getJsonArray("add").getValuesAs(JsonObject.class)) {
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

    private Answer delete(String app, JsonObject wanted, boolean dry) {
        int deleted = 0;
        int missing = 0;
        for (JsonString id : wanted.getJsonArray("ids").getValuesAs(JsonString.class)) {
            boolean there = dry || desk.remove(app, XCall.id("ids", id.getString()));
            deleted += there ? 1 : 0;
            missing += there ? 0 : 1;
        }
        JsonObject summary = JsonText.object()
                .add("deleted", deleted)
                .add("not_deleted", missing)
                .build();
        return Answer.ok(
                JsonText.object().add("meta", meta().add("summary", summary)).build());
    }
}

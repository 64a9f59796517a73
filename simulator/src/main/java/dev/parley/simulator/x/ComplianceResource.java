package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;

/** Compliance jobs. */
@Path("x/2/compliance/jobs")
public final class ComplianceResource {
    private final Gate gate;
    private final ComplianceDesk desk;

    ComplianceResource(Gate gate, ComplianceDesk desk) {
        this.gate = gate;
        this.desk = desk;
    }

    @POST
    public Response create(@Context UriInfo uri, @Context HttpHeaders headers, String body) {
        return gate.answer(Endpoint.COMPLIANCE_JOBS, new Gate.Arrival("POST", uri, headers, body), call -> {
            JsonObject json = call.json();
            boolean people = people(json.getString("type", ""));
            return Answer.ok(data(desk.create(app(call), people, json.getString("name", "")), uri));
        });
    }

    private static boolean people(String type) {
        if (!List.of("tweets", "users").contains(type)) {
            throw Refusal.invalid("type", type, "The `type` field must be one of [tweets,users].");
        }
        return type.equals("users");
    }

    private static String app(XCall call) {
        return call.caller().orElseThrow().app().clientId();
    }

    private JsonObject data(ComplianceDesk.Job job, UriInfo uri) {
        return JsonText.object().add("data", desk.json(job, files(uri))).build();
    }

    private static URI files(UriInfo uri) {
        return uri.getBaseUriBuilder().path("x/compliance-files").build();
    }

    @GET
    public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
        return gate.answer(Endpoint.COMPLIANCE_JOBS, new Gate.Arrival("GET", uri, headers, ""), call -> {
            boolean people = people(call.parameter("type").orElse(""));
            JsonArrayBuilder data = JsonText.array();
            List<ComplianceDesk.Job> jobs = desk.list(app(call), people);
            jobs.forEach(job -> data.add(desk.json(job, files(uri))));
            JsonObjectBuilder answer = JsonText.object();
            if (!jobs.isEmpty()) {
                answer.add("data", data);
            }
            return Answer.ok(answer.add("meta", JsonText.object().add("result_count", jobs.size()))
                    .build());
        });
    }

    @GET
    @Path("{id}")
    public Response show(@Context UriInfo uri, @Context HttpHeaders headers, @PathParam("id") String id) {
        return gate.answer(
                Endpoint.COMPLIANCE_JOBS,
                new Gate.Arrival("GET", uri, headers, ""),
                call -> Answer.ok(data(
                        desk.find(XCall.id("id", id))
                                .filter(job -> job.app().equals(app(call)))
                                .orElseThrow(() -> Refusal.notFound("compliance_job", "id", id)),
                        uri)));
    }
}

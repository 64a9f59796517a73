package dev.parley.simulator.control;

import dev.parley.simulator.fault.BodyKind;
import dev.parley.simulator.fault.Fault;
import dev.parley.simulator.fault.FaultKind;
import dev.parley.simulator.fault.Faults;
import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** The fault switches. */
@Path("control/faults")
public final class FaultsControl {
    private final Faults faults;

    FaultsControl(Faults faults) {
        this.faults = faults;
    }

    @GET
    public Response list() {
        JsonArrayBuilder all = JsonText.array();
        faults.list().forEach((fault, left) -> all.add(json(fault, left)));
        return Body.ok(JsonText.object().add("faults", all));
    }

    @PUT
    @Path("{id}")
    public Response put(@PathParam("id") String id, String text) {
        Fault fault = fault(id, Body.read(text));
        faults.put(fault);
        return Body.ok(JsonText.object(json(fault, fault.times())));
    }

    private static Fault fault(String id, JsonObject body) {
        FaultKind kind = Body.choice(FaultKind.class, Body.required(body, "kind"));
        int status = Body.number(body, "status", kind == FaultKind.GRAPH_ERROR ? 400 : 500);
        int times = Body.number(body, "times", 0);
        int latency = Body.number(body, "latencyMs", 0);
        if (status < 200 || status > 599 || times < 0 || latency < 0) {
            throw new BadRequestException("status, times or latencyMs is out of range");
        }
        return new Fault(
                id,
                kind,
                JsonText.text(body, "endpoint", "*"),
                JsonText.text(body, "account", ""),
                times,
                status,
                Body.choice(BodyKind.class, JsonText.text(body, "body", "PROBLEM")),
                Duration.ofMillis(latency),
                Body.flag(body, "afterWork", false),
                Body.number(body, "code", 1),
                Body.number(body, "subcode", 0));
    }

    @DELETE
    @Path("{id}")
    public Response remove(@PathParam("id") String id) {
        return Body.ok(JsonText.object().add("removed", faults.remove(id)));
    }

    @DELETE
    public Response clear() {
        faults.clear();
        return Body.ok(JsonText.object().add("removed", true));
    }

    private static JsonObject json(Fault fault, int left) {
        return JsonText.object()
                .add("id", fault.id())
                .add("kind", fault.kind().name())
                .add("endpoint", fault.endpoint())
                .add("account", fault.account())
                .add("times", fault.times())
                .add("left", left)
                .add("status", fault.status())
                .add("body", fault.body().name())
                .add("latencyMs", fault.latency().toMillis())
                .add("afterWork", fault.afterWork())
                .add("code", fault.code())
                .add("subcode", fault.subcode())
                .build();
    }
}

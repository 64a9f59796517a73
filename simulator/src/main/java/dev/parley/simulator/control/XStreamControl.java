package dev.parley.simulator.control;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.x.StreamDesk;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** X's filtered stream: how it behaves, and its end. */
@Path("control/x/stream")
public final class XStreamControl {
    private final StreamDesk desk;

    XStreamControl(StreamDesk desk) {
        this.desk = desk;
    }

    @GET
    public Response show() {
        return Body.ok(JsonText.object().add("open", desk.open()));
    }

    /** What the body leaves out is as usual: a sign of life every 15 s, one connection, not silent. */
    @PUT
    public Response set(String text) {
        JsonObject body = Body.read(text);
        desk.set(
                Duration.ofMillis(Math.max(10, Body.number(body, "keepAliveMs", 15_000))),
                Math.max(0, Body.number(body, "connections", 1)),
                Body.flag(body, "silent", false));
        return show();
    }

    /** Ends all connections. */
    @DELETE
    public Response disconnect() {
        desk.disconnectAll();
        return show();
    }
}

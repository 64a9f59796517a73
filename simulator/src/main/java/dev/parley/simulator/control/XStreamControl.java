package dev.parley.simulator.control;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.x.Activity;
import dev.parley.simulator.x.StreamDesk;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** X's filtered stream and its activity stream: how they behave, and their end. */
@Path("control/x/stream")
public final class XStreamControl {
    private final StreamDesk desk;
    private final Activity activity;

    XStreamControl(StreamDesk desk, Activity activity) {
        this.desk = desk;
        this.activity = activity;
    }

    @GET
    public Response show() {
        return Body.ok(JsonText.object().add("open", desk.open()));
    }

    /** What the body leaves out is as usual: a sign of life every 15 s, one connection, not silent. */
    @PUT
    public Response set(String text) {
        JsonObject body = Body.read(text);
        Duration alive = Duration.ofMillis(Math.max(10, Body.number(body, "keepAliveMs", 15_000)));
        int most = Math.max(0, Body.number(body, "connections", 1));
        boolean silent = Body.flag(body, "silent", false);
        desk.set(alive, most, silent);
        activity.setStream(alive, most, silent);
        return show();
    }

    /** Ends all connections. */
    @DELETE
    public Response disconnect() {
        desk.disconnectAll();
        activity.disconnectAll();
        return show();
    }
}

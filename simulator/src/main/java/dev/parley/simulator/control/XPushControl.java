package dev.parley.simulator.control;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.push.PushSwitches;
import dev.parley.simulator.world.World;
import dev.parley.simulator.x.Activity;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** X's deliveries: what was delivered, how they misbehave, and events that nothing else in the world causes. */
@Path("control/x/push")
public final class XPushControl {
    private final World world;
    private final Activity activity;

    XPushControl(World world, Activity activity) {
        this.world = world;
        this.activity = activity;
    }

    @GET
    public Response show() {
        JsonArrayBuilder deliveries = JsonText.array();
        activity.desk()
                .deliveries()
                .forEach(each -> deliveries.add(JsonText.object()
                        .add("number", each.number())
                        .add("callback", each.callback())
                        .add("attempt", each.attempt())
                        .add("status", each.status())
                        .add("body", each.body())
                        .add("at", each.at().toString())));
        PushSwitches now = activity.desk().switches();
        return Body.ok(JsonText.object()
                .add("off", now.off())
                .add("duplicate", now.duplicate())
                .add("reorder", now.reorder())
                .add("wrongSignature", now.wrongSignature())
                .add("delayMs", now.delay().toMillis())
                .add("idle", activity.desk().idle())
                .add("deliveries", deliveries));
    }

    /** Sets all switches; what the body leaves out is off. */
    @PUT
    public Response set(String text) {
        JsonObject body = Body.read(text);
        activity.desk()
                .set(new PushSwitches(
                        Body.flag(body, "off", false),
                        Body.flag(body, "duplicate", false),
                        Body.flag(body, "reorder", false),
                        false,
                        Body.flag(body, "wrongSignature", false),
                        Duration.ofMillis(Math.max(0, Body.number(body, "delayMs", 0)))));
        activity.answerLists(Body.flag(body, "answerLists", false));
        return show();
    }

    /** {@code dm.read} needs {@code by}; any other kind, such as {@code oauth.revoke}, only the user. */
    @POST
    @Path("events")
    public Response happen(String text) {
        JsonObject body = Body.read(text);
        String type = Body.required(body, "type");
        var user = Body.existing(world, Body.required(body, "user"));
        if (type.equals("dm.read")) {
            activity.read(Body.existing(world, Body.required(body, "by")), user);
        } else {
            activity.happen(type, user);
        }
        return show();
    }
}

package dev.parley.simulator.control;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.world.World;
import dev.parley.simulator.x.PlatformRules;
import dev.parley.simulator.x.XPlatform;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The clock, the plan and the limits, the counters, and a fresh start. */
@Path("control")
public final class PlatformControl {
    private final World world;
    private final XPlatform platform;
    private final Runnable reset;

    PlatformControl(World world, XPlatform platform, Runnable reset) {
        this.world = world;
        this.platform = platform;
        this.reset = reset;
    }

    @GET
    @Path("clock")
    public Response clock() {
        return Body.ok(JsonText.object()
                .add("now", world.clock().instant().toString())
                .add("offset", world.clock().offset().toString()));
    }

    @POST
    @Path("clock")
    public Response advance(String text) {
        world.moveClock(Body.duration(Body.read(text), "advance"));
        return clock();
    }

    @GET
    @Path("rules")
    public Response rules() {
        PlatformRules rules = platform.rules();
        return Body.ok(JsonText.object()
                .add("plan", rules.plan().name())
                .add("outOfCredits", rules.outOfCredits())
                .add("rateLimitScale", rules.rateLimitScale())
                .add("dateSkew", rules.dateSkew().toString()));
    }

    /** Changes what the body names and leaves the rest. */
    @PUT
    @Path("rules")
    public Response change(String text) {
        JsonObject body = Body.read(text);
        PlatformRules rules = platform.rules();
        JsonText.text(body, "plan").ifPresent(plan -> rules.choose(Body.choice(PlatformRules.Plan.class, plan)));
        rules.setOutOfCredits(Body.flag(body, "outOfCredits", rules.outOfCredits()));
        if (body.containsKey("dateSkew")) {
            rules.setDateSkew(Body.duration(body, "dateSkew"));
        }
        try {
            rules.setRateLimitScale(Body.number(body, "rateLimitScale", rules.rateLimitScale()));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e.getMessage(), e);
        }
        return rules();
    }

    @GET
    @Path("stats")
    public Response stats() {
        JsonObjectBuilder requests = JsonText.object();
        platform.stats().read().forEach(requests::add);
        return Body.ok(JsonText.object()
                .add("requests", requests)
                .add("posts", world.posts().all().size())
                .add("messages", world.messages().all().size())
                .add("users", world.users().list().size()));
    }

    @DELETE
    @Path("stats")
    public Response clearStats() {
        platform.stats().clear();
        return stats();
    }

    @POST
    @Path("reset")
    public Response reset() {
        reset.run();
        return stats();
    }
}

package dev.parley.simulator.whatsapp;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.push.PushSwitches;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Duration;

/** Moves the persons at WhatsApp, reviews templates, and tells what happened. */
@Path("control/whatsapp")
public final class WaControl {
    private static final String JSON = "application/json;charset=utf-8";
    private final WaPlatform platform;

    WaControl(WaPlatform platform) {
        this.platform = platform;
    }

    @GET
    public Response state() {
        JsonObjectBuilder accounts = JsonText.object();
        platform.world().accounts().forEach(accounts::add);
        JsonArrayBuilder numbers = JsonText.array();
        platform.world()
                .numbers()
                .forEach(each -> numbers.add(JsonText.object()
                        .add("id", each.id())
                        .add("number", each.digits())
                        .add("registered", each.registered())
                        .add("pendingCode", each.pendingCode())));
        JsonArrayBuilder users = JsonText.array();
        platform.world()
                .users()
                .forEach(each -> users.add(JsonText.object()
                        .add("name", each.name())
                        .add("number", each.number())
                        .add("userId", each.userId())
                        .add("silent", each.silent())));
        return ok(JsonText.object()
                .add("accounts", accounts)
                .add("numbers", numbers)
                .add("users", users));
    }

    @POST
    @Path("users")
    public Response addUser(String text) {
        JsonObject body = read(text);
        WaUser user = platform.world()
                .put(new WaUser(
                        required(body, "name"),
                        required(body, "number"),
                        JsonText.text(body, "userId", ""),
                        JsonText.text(body, "username", ""),
                        body.getBoolean("hidden", false),
                        false));
        return created(JsonText.object().add("name", user.name()).add("number", user.number()));
    }

    /** Registers where to push without a handshake. */
    @PUT
    @Path("callback")
    public Response callback(String text) {
        JsonObject body = read(text);
        platform.push()
                .register(
                        JsonText.text(body, "account", WaDemo.ACCOUNT),
                        JsonText.text(body, "app", WaDemo.APP),
                        required(body, "callback"));
        return state();
    }

    /** How deliveries misbehave from now on. */
    @PUT
    @Path("push")
    public Response switches(String text) {
        JsonObject body = read(text);
        platform.push()
                .desk()
                .set(new PushSwitches(
                        body.getBoolean("off", false),
                        body.getBoolean("duplicate", false),
                        body.getBoolean("reorder", false),
                        body.getBoolean("batch", false),
                        body.getBoolean("wrongSignature", false),
                        Duration.ofMillis(body.getInt("delayMs", 0))));
        return state();
    }

    @POST
    @Path("templates/{id}/review")
    public Response review(@PathParam("id") String id, String text) {
        JsonObject body = read(text);
        WaTemplate template =
                platform.world().template(id).orElseThrow(() -> new NotFoundException("no template " + id));
        platform.templates().review(template, required(body, "status"), JsonText.text(body, "reason", ""));
        return state();
    }

    /** One action of a person, by the member {@code action}. */
    @POST
    @Path("actions")
    public Response act(String text) {
        JsonObject body = read(text);
        try {
            return created(new WaActions(platform).perform(body));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e.getMessage(), e);
        }
    }

    @GET
    @Path("messages")
    public Response messages() {
        JsonArrayBuilder all = JsonText.array();
        platform.world().messages().forEach(each -> all.add(WaActions.json(each)));
        return ok(JsonText.object().add("messages", all));
    }

    @GET
    @Path("deliveries")
    public Response deliveries() {
        JsonArrayBuilder all = JsonText.array();
        platform.push()
                .desk()
                .deliveries()
                .forEach(each -> all.add(JsonText.object()
                        .add("number", each.number())
                        .add("status", each.status())
                        .add("attempt", each.attempt())
                        .add("body", each.body())));
        return ok(JsonText.object()
                .add("deliveries", all)
                .add("idle", platform.push().desk().idle()));
    }

    /** How long the answers to pushes lasted, in microseconds, oldest first. */
    @GET
    @Path("deliveries/times")
    public Response times() {
        JsonArrayBuilder all = JsonText.array();
        platform.push().desk().answerTimes().forEach(took -> all.add(took.toNanos() / 1000));
        return ok(JsonText.object().add("micros", all));
    }

    private static JsonObject read(String body) {
        return JsonText.parse(body).orElseThrow(() -> new BadRequestException("the body is not a JSON object"));
    }

    private static String required(JsonObject body, String member) {
        return JsonText.text(body, member).orElseThrow(() -> new BadRequestException(member + " is missing"));
    }

    private static Response ok(JsonObjectBuilder json) {
        return Response.ok(json.build().toString(), JSON).build();
    }

    private static Response created(JsonObjectBuilder json) {
        return Response.status(201).type(JSON).entity(json.build().toString()).build();
    }
}

package dev.parley.simulator.control;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.world.Change;
import dev.parley.simulator.world.DirectMessage;
import dev.parley.simulator.world.User;
import dev.parley.simulator.world.World;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;

/** Direct messages: sent as anybody, listed, deleted. */
@Path("control/messages")
public final class MessagesControl {
    private final World world;

    MessagesControl(World world) {
        this.world = world;
    }

    @POST
    public Response send(String text) {
        JsonObject body = Body.read(text);
        User from = Body.user(world, Body.required(body, "from"));
        User to = Body.user(world, Body.required(body, "to"));
        return Body.created(json(world.send(from.id(), to.id(), Body.required(body, "text"))));
    }

    /** Newest first. */
    @GET
    public Response list(
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("contains") @DefaultValue("") String contains,
            @QueryParam("since") @DefaultValue("0") String since,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        long sender = from.isEmpty() ? 0 : Body.existing(world, from).id();
        long recipient = to.isEmpty() ? 0 : Body.existing(world, to).id();
        JsonArrayBuilder messages = JsonText.array();
        world.messages().all().between(Body.id(since), Long.MAX_VALUE).values().stream()
                .filter(message -> sender == 0 || message.senderId() == sender)
                .filter(message -> recipient == 0 || message.recipientId() == recipient)
                .filter(message -> message.text().contains(contains))
                .limit(limit)
                .forEach(message -> messages.add(json(message)));
        return Body.ok(JsonText.object().add("messages", messages));
    }

    /** Takes the message out of both sides' views. */
    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id) {
        DirectMessage message = world.messages().all().newestFirst().get(Body.id(id));
        if (message == null) {
            throw new NotFoundException("no message " + id);
        }
        world.record(new Change.MessageDeleted(message.id(), message.senderId()));
        world.record(new Change.MessageDeleted(message.id(), message.recipientId()));
        return Body.ok(JsonText.object().add("deleted", true));
    }

    private JsonObject json(DirectMessage message) {
        return JsonText.object()
                .add("id", Long.toString(message.id()))
                .add("conversationId", message.conversationId())
                .add("from", name(message.senderId()))
                .add("to", name(message.recipientId()))
                .add("text", message.text())
                .add("createdAt", Instant.ofEpochMilli(message.createdAt()).toString())
                .build();
    }

    private String name(long id) {
        return world.users().find(id).map(User::username).orElse("");
    }
}

package dev.parley.simulator.facebook;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What people do on pages: for tests, and for whoever wants to play them by hand. */
@Path("control/facebook")
public final class FacebookPeopleControl {
    private final FacebookWorld world;
    private final Happenings happenings;

    FacebookPeopleControl(FacebookPlatform platform) {
        this.world = platform.world();
        this.happenings = platform.happenings();
    }

    private FacebookPage page(Said said) {
        return Said.found(world.page(said.required("page")), "such page");
    }

    private Person author(FacebookPage page, Said said) {
        String name = said.required("from");
        return name.equals(page.id()) ? page.person() : world.person(page, name);
    }

    private Item item(String id) {
        return Said.found(world.item(id), "post or comment " + id);
    }

    /** A file of the kind with these words in it; a real picture is not needed. */
    private Optional<StoredFile> file(Said said) {
        String kind = said.text("file");
        return kind.isEmpty()
                ? Optional.empty()
                : Optional.of(world.store(
                        kind,
                        kind.equals("image") ? "image/png" : "application/octet-stream",
                        "attachment",
                        said.required("content").getBytes(StandardCharsets.UTF_8)));
    }

    private static Response shown(Item item) {
        return Said.ok(json(item));
    }

    private static JsonObjectBuilder json(Item item) {
        return JsonText.object()
                .add("id", item.id())
                .add("postId", item.facts.postId())
                .add("parent", item.facts.parent())
                .add("from", item.facts.author().name())
                .add("fromId", item.facts.author().id())
                .add("text", item.message())
                .add("hidden", item.hidden())
                .add("likes", item.likedBy.size())
                .add("createdAt", item.facts.createdAt().toString());
    }

    @POST
    @Path("posts")
    public Response post(String text) {
        Said said = Said.of(text);
        FacebookPage page = page(said);
        return shown(happenings.post(page, author(page, said), said.required("text"), file(said)));
    }

    @POST
    @Path("comments")
    public Response comment(String text) {
        Said said = Said.of(text);
        Item target = item(said.required("on"));
        return shown(happenings.comment(target, author(target.facts.page(), said), said.required("text"), file(said)));
    }

    @GET
    @Path("items/{id}")
    public Response get(@PathParam("id") String id) {
        JsonArrayBuilder comments = JsonText.array();
        Item item = item(id);
        world.comments(item, true).forEach(each -> comments.add(json(each)));
        return Said.ok(json(item).add("comments", comments));
    }

    @PUT
    @Path("items/{id}")
    public Response edit(@PathParam("id") String id, String text) {
        happenings.edit(item(id), Said.of(text).required("text"));
        return get(id);
    }

    @DELETE
    @Path("items/{id}")
    public Response delete(@PathParam("id") String id) {
        happenings.delete(item(id));
        return Said.ok(JsonText.object().add("deleted", true));
    }

    @POST
    @Path("items/{id}/likes")
    public Response like(@PathParam("id") String id, String text) {
        Item item = item(id);
        Said said = Said.of(text);
        happenings.like(item, author(item.facts.page(), said), said.flag("on", true));
        return shown(item);
    }

    private Conversation conversation(Said said) {
        FacebookPage page = page(said);
        return world.conversation(page, world.person(page, said.required("from")));
    }

    @POST
    @Path("messages")
    public Response message(String text) {
        Said said = Said.of(text);
        Conversation conversation = conversation(said);
        List<StoredFile> files = file(said).stream().toList();
        Message message = happenings.send(
                conversation,
                said.flag("byPage", false),
                said.text("text"),
                new Happenings.Extras(files, "", said.text("replyTo"), ""));
        return Said.ok(JsonText.object()
                .add("mid", message.facts.mid())
                .add("psid", conversation.person.id())
                .add("conversation", conversation.id));
    }

    @GET
    @Path("pages/{id}/messages")
    public Response messages(@PathParam("id") String id) {
        JsonArrayBuilder all = JsonText.array();
        for (Conversation conversation : world.conversations(Said.found(world.page(id), "such page"))) {
            for (Message message : conversation.messages) {
                JsonArrayBuilder files = JsonText.array();
                message.facts.files().forEach(file -> files.add(file.name()));
                all.add(JsonText.object()
                        .add("mid", message.facts.mid())
                        .add("from", message.facts.from().name())
                        .add("to", message.facts.to().name())
                        .add("text", message.text())
                        .add("files", files)
                        .add("reactions", message.reactions.size())
                        .add("unread", conversation.unread()));
            }
        }
        return Said.ok(JsonText.object().add("messages", all));
    }

    /** read, postback, referral, react, unsend or edit. */
    @POST
    @Path("events/{kind}")
    public Response event(@PathParam("kind") String kind, String text) {
        Said said = Said.of(text);
        Conversation conversation = conversation(said);
        switch (kind) {
            case "read" -> happenings.read(conversation);
            case "postback" -> happenings.postback(conversation, said.required("title"), said.required("payload"));
            case "referral" -> happenings.referral(conversation, said.text("adId"), said.required("ref"));
            case "react" -> happenings.react(conversation, message(said), said.text("emoji"), false);
            case "unsend" -> happenings.unsend(conversation, message(said));
            case "edit" -> happenings.editMessage(conversation, message(said), said.required("text"));
            default -> throw new BadRequestException("no such event: " + kind);
        }
        return Said.ok(JsonText.object().add("done", true));
    }

    private Message message(Said said) {
        return Said.found(world.message(said.required("mid")), "such message");
    }
}

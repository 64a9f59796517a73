package dev.parley.simulator.control;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.world.Change;
import dev.parley.simulator.world.Post;
import dev.parley.simulator.world.PostDraft;
import dev.parley.simulator.world.PostFacts;
import dev.parley.simulator.world.User;
import dev.parley.simulator.world.World;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.Predicate;

/** Posts: written as anybody, listed, edited, deleted. */
@Path("control/posts")
public final class PostsControl {
    private final World world;

    PostsControl(World world) {
        this.world = world;
    }

    @POST
    public Response publish(String text) {
        JsonObject body = Body.read(text);
        User author = Body.user(world, Body.required(body, "from"));
        long parent = Body.id(JsonText.text(body, "inReplyTo", "0"));
        long quoted = Body.id(JsonText.text(body, "quoted", "0"));
        String lang = JsonText.text(body, "lang", "");
        Post post = world.publish(new PostDraft(author.id(), Body.required(body, "text"), parent, quoted, lang));
        return Body.created(json(post));
    }

    /** Newest first. */
    @GET
    public Response list(
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("inReplyTo") @DefaultValue("") String parent,
            @QueryParam("conversation") @DefaultValue("") String conversation,
            @QueryParam("contains") @DefaultValue("") String contains,
            @QueryParam("outbound") @DefaultValue("") String outbound,
            @QueryParam("since") @DefaultValue("0") String since,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        Predicate<Post> wanted = post -> (parent.isEmpty() || is(post.facts().inReplyTo(), parent))
                && (conversation.isEmpty() || is(post.facts().conversationId(), conversation))
                && post.text().contains(contains)
                && (outbound.isEmpty() || isCompany(post) == Boolean.parseBoolean(outbound));
        var timeline = from.isEmpty()
                ? world.posts().all()
                : world.posts().by(Body.existing(world, from).id());
        JsonArrayBuilder posts = JsonText.array();
        timeline.between(Body.id(since), Long.MAX_VALUE).values().stream()
                .filter(wanted)
                .limit(limit)
                .forEach(post -> posts.add(json(post)));
        return Body.ok(JsonText.object().add("posts", posts));
    }

    private static boolean is(long id, String text) {
        return Long.toString(id).equals(text);
    }

    private boolean isCompany(Post post) {
        return world.users().find(post.authorId()).filter(User::company).isPresent();
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        return Body.ok(JsonText.object(json(existing(id))));
    }

    /** Gives the post a new version with a new id, as an edit on the platform does. */
    @PUT
    @Path("{id}")
    public Response edit(@PathParam("id") String id, String text) {
        Post edited = world.edit(existing(id), Body.required(Body.read(text), "text"));
        return Body.ok(JsonText.object(json(edited)));
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id) {
        world.record(new Change.PostDeleted(existing(id).id()));
        return Body.ok(JsonText.object().add("deleted", true));
    }

    private Post existing(String id) {
        return world.posts().find(Body.id(id)).orElseThrow(() -> new NotFoundException("no post " + id));
    }

    private JsonObject json(Post post) {
        PostFacts facts = post.facts();
        return JsonText.object()
                .add("id", Long.toString(post.id()))
                .add(
                        "from",
                        world.users().find(post.authorId()).map(User::username).orElse(""))
                .add("authorId", Long.toString(post.authorId()))
                .add("text", post.text())
                .add("createdAt", Instant.ofEpochMilli(facts.createdAt()).toString())
                .add("conversationId", Long.toString(facts.conversationId()))
                .add("inReplyTo", facts.inReplyTo() == 0 ? "" : Long.toString(facts.inReplyTo()))
                .add("repostOf", facts.repostOf() == 0 ? "" : Long.toString(facts.repostOf()))
                .add("outbound", isCompany(post))
                .add("likes", post.likeCount())
                .add("reposts", post.repostCount())
                .add("hidden", post.hidden())
                .add("versions", JsonText.ids(post.versions()))
                .build();
    }
}

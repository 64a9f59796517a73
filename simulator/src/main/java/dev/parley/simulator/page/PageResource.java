package dev.parley.simulator.page;

import dev.parley.simulator.fault.BodyKind;
import dev.parley.simulator.fault.Fault;
import dev.parley.simulator.fault.FaultKind;
import dev.parley.simulator.world.Change;
import dev.parley.simulator.world.Post;
import dev.parley.simulator.world.PostDraft;
import dev.parley.simulator.world.User;
import dev.parley.simulator.world.World;
import dev.parley.simulator.x.PlatformRules;
import dev.parley.simulator.x.XPlatform;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Duration;
import java.util.Optional;

/** The page on which a person acts as a customer. Each form posts and comes back to the page. */
@Path("")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
@Consumes(MediaType.WILDCARD)
public final class PageResource {
    private static final Duration DEFAULT_LATENCY = Duration.ofSeconds(5);
    private final World world;
    private final XPlatform platform;

    PageResource(World world, XPlatform platform) {
        this.world = world;
        this.platform = platform;
    }

    @GET
    public String page(
            @QueryParam("as") @DefaultValue("") String as, @QueryParam("problem") @DefaultValue("") String problem) {
        return new CustomerPage(world, platform, actor(as)).whole(problem).toString();
    }

    /** The part that the script fetches again and again. */
    @GET
    @Path("page/feed")
    public String feed(@QueryParam("as") @DefaultValue("") String as) {
        return new Feed(world, actor(as)).content().toString();
    }

    private Optional<User> actor(String name) {
        Optional<User> named = world.users().find(name);
        return named.isPresent()
                ? named
                : world.users().list().stream().filter(user -> !user.company()).findFirst();
    }

    @POST
    @Path("page/users")
    public Response addUser(MultivaluedMap<String, String> form) {
        String username = value(form, "username").replaceFirst("^@", "");
        if (!User.isUsername(username)) {
            return back("", "A username has 1 to 15 letters, digits or underscores.");
        }
        String name = value(form, "name");
        world.addUser(username, name.isEmpty() ? username : name, false);
        return back(username, "");
    }

    @POST
    @Path("page/posts")
    public Response post(MultivaluedMap<String, String> form) {
        Optional<User> author = world.users().find(value(form, "as"));
        String text = value(form, "text");
        if (author.isEmpty() || text.isEmpty()) {
            return back(value(form, "as"), "Write something first.");
        }
        world.publish(PostDraft.reply(author.get().id(), text, number(form, "inReplyTo")));
        return back(value(form, "as"), "");
    }

    @POST
    @Path("page/posts/change")
    public Response change(MultivaluedMap<String, String> form) {
        Optional<Post> post = world.posts().find(number(form, "id"));
        String text = value(form, "text");
        boolean own = post.flatMap(each -> world.users().find(each.authorId()))
                .filter(author -> author.username().equals(value(form, "as")))
                .isPresent();
        if (own && value(form, "action").equals("delete")) {
            world.record(new Change.PostDeleted(number(form, "id")));
        } else if (own && !text.isEmpty()) {
            post.ifPresent(each -> world.edit(each, text));
        }
        return back(value(form, "as"), own ? "" : "That post is gone.");
    }

    @POST
    @Path("page/messages")
    public Response send(MultivaluedMap<String, String> form) {
        Optional<User> from = world.users().find(value(form, "as"));
        Optional<User> to = world.users().find(value(form, "to"));
        String text = value(form, "text");
        if (from.isEmpty() || to.isEmpty() || text.isEmpty()) {
            return back(value(form, "as"), "A message needs a recipient and a text.");
        }
        world.send(from.get().id(), to.get().id(), text);
        return back(value(form, "as"), "");
    }

    @POST
    @Path("page/clock")
    public Response clock(MultivaluedMap<String, String> form) {
        world.moveClock(Duration.ofMinutes(number(form, "minutes")));
        return back(value(form, "as"), "");
    }

    @POST
    @Path("page/plan")
    public Response plan(MultivaluedMap<String, String> form) {
        for (PlatformRules.Plan plan : PlatformRules.Plan.values()) {
            if (plan.name().equals(value(form, "plan"))) {
                platform.rules().choose(plan);
            }
        }
        return back(value(form, "as"), "");
    }

    @POST
    @Path("page/faults")
    public Response fault(MultivaluedMap<String, String> form) {
        if (value(form, "action").equals("clear")) {
            platform.faults().clear();
            return back(value(form, "as"), "");
        }
        for (FaultKind kind : FaultKind.values()) {
            if (kind.name().equals(value(form, "kind"))) {
                platform.faults().put(fault(kind, form));
            }
        }
        return back(value(form, "as"), "");
    }

    private static Fault fault(FaultKind kind, MultivaluedMap<String, String> form) {
        String endpoint = value(form, "endpoint").isEmpty() ? "*" : value(form, "endpoint");
        int times = (int) Math.min(1_000, number(form, "times"));
        return new Fault(
                "page-" + kind.name(), kind, endpoint, "", times, 503, BodyKind.PROBLEM, DEFAULT_LATENCY, false);
    }

    private static String value(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.trim();
    }

    private static long number(MultivaluedMap<String, String> form, String name) {
        String value = value(form, name);
        return value.matches("[0-9]{1,18}|[1-8][0-9]{18}") ? Long.parseLong(value) : 0;
    }

    private static Response back(String as, String problem) {
        UriBuilder page = UriBuilder.fromPath("").queryParam("as", "{as}");
        return Response.seeOther(
                        problem.isEmpty()
                                ? page.build(as)
                                : page.queryParam("problem", "{problem}").build(as, problem))
                .build();
    }
}

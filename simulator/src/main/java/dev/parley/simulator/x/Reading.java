package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.search.QueryException;
import dev.parley.simulator.search.SearchQuery;
import dev.parley.simulator.world.Post;
import dev.parley.simulator.world.Timeline;
import dev.parley.simulator.world.User;
import dev.parley.simulator.world.World;
import dev.parley.simulator.x.PageJson.Page;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Users and posts, read. */
final class Reading {
    private static final int MENTIONS_KEPT = 800;
    private static final int USER_POSTS_KEPT = 3_200;
    private static final int MAX_IDS = 100;
    private final World world;
    private final PlatformRules rules;

    Reading(World world, PlatformRules rules) {
        this.world = world;
        this.rules = rules;
    }

    Answer me(XCall call) {
        return user(call, world.users().find(call.userId()), "id", Long.toString(call.userId()));
    }

    Answer byUsername(XCall call, String username) {
        if (!User.isUsername(username)) {
            throw Refusal.invalid(
                    "username",
                    username,
                    "The `username` query parameter value [" + username + "] does not match ^[A-Za-z0-9_]{1,15}$");
        }
        return user(call, world.users().find(username), "username", username);
    }

    private Answer user(XCall call, Optional<User> user, String parameter, String value) {
        Selection selection = Selection.of(call);
        Includes includes = new Includes(world, selection);
        JsonObjectBuilder answer = JsonText.object();
        user.ifPresentOrElse(
                found -> answer.add("data", new UserJson(world, selection).of(found)),
                () -> includes.miss("user", parameter, value));
        return Answer.ok(includes.addTo(answer).build());
    }

    Answer mentions(XCall call, String id) {
        User user = existing(id);
        Timeline<Post> mentions = world.posts().mentioning(user.username());
        return timeline(call, mentions, MENTIONS_KEPT, post -> post.facts().repostOf() == 0);
    }

    Answer postsOf(XCall call, String id) {
        User user = existing(id);
        Set<String> excluded = call.list("exclude");
        return timeline(
                call,
                world.posts().by(user.id()),
                USER_POSTS_KEPT,
                post -> !(excluded.contains("replies") && post.facts().inReplyTo() != 0)
                        && !(excluded.contains("retweets") && post.facts().repostOf() != 0));
    }

    private User existing(String id) {
        return world.users().find(XCall.id("id", id)).orElseThrow(() -> Refusal.notFound("user", "id", id));
    }

    /** X forgets all but the newest items of such a timeline. */
    private Answer timeline(XCall call, Timeline<Post> timeline, int kept, Predicate<Post> test) {
        PageRequest request = PageRequest.timeline(call, 5, 100, 10);
        long forgotten =
                timeline.newestFirst().keySet().stream().skip(kept).findFirst().orElse(0L);
        var view = timeline.between(Math.max(request.after(), forgotten), request.before());
        return page(call, Page.take(view.values().iterator(), request.limit(), test));
    }

    Answer search(XCall call) {
        String text = call.parameter("query").orElse("");
        SearchQuery query = parse(text);
        PageRequest request = PageRequest.recent(call, world.clock().instant());
        String order = call.parameter("sort_order").orElse("recency");
        if (!order.equals("recency") && !order.equals("relevancy")) {
            throw Refusal.invalid("sort_order", order, "The `sort_order` query parameter value is not valid");
        }
        var view = query.candidates(world).between(request.after(), request.before());
        return page(
                call,
                Page.take(
                        view.values().iterator(),
                        request.limit(),
                        post -> post.facts().repostOf() == 0 && query.matches(post, world)));
    }

    private SearchQuery parse(String text) {
        try {
            return SearchQuery.parse(text, rules.plan().queryLength());
        } catch (QueryException e) {
            throw Refusal.invalid("query", text, String.valueOf(e.getMessage()));
        }
    }

    private Answer page(XCall call, Page<Post> page) {
        return Answer.ok(new PageJson(world, Selection.of(call)).posts(page));
    }

    Answer post(XCall call, String id) {
        Selection selection = Selection.of(call);
        Includes includes = new Includes(world, selection);
        JsonObjectBuilder answer = JsonText.object();
        world.posts()
                .find(XCall.id("id", id))
                .ifPresentOrElse(
                        post -> {
                            answer.add("data", new PostJson(world, selection).of(post));
                            includes.expand(post);
                        },
                        () -> includes.miss("tweet", "id", id));
        return Answer.ok(includes.addTo(answer).build());
    }

    Answer posts(XCall call) {
        Set<String> ids = call.list("ids");
        if (ids.isEmpty() || ids.size() > MAX_IDS) {
            throw Refusal.invalid(
                    "ids",
                    "",
                    "The number of values in the `ids` query parameter list [" + ids.size() + "] is not between 1 and "
                            + MAX_IDS);
        }
        Selection selection = Selection.of(call);
        Includes includes = new Includes(world, selection);
        PostJson writer = new PostJson(world, selection);
        JsonArrayBuilder data = JsonText.array();
        int found = 0;
        for (String id : ids) {
            Optional<Post> post = world.posts().find(XCall.id("ids", id));
            found += post.isPresent() ? 1 : 0;
            post.ifPresentOrElse(
                    each -> {
                        data.add(writer.of(each));
                        includes.expand(each);
                    },
                    () -> includes.miss("tweet", "ids", id));
        }
        JsonObjectBuilder answer = JsonText.object();
        if (found > 0) {
            answer.add("data", data);
        }
        return Answer.ok(includes.addTo(answer).build());
    }
}

package dev.parley.simulator.page;

import dev.parley.simulator.html.Html;
import dev.parley.simulator.world.DirectMessage;
import dev.parley.simulator.world.Post;
import dev.parley.simulator.world.User;
import dev.parley.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The public timeline and the actor's direct messages. */
final class Feed {
    private static final int SHOWN = 50;
    private final World world;
    private final Optional<User> actor;

    Feed(World world, Optional<User> actor) {
        this.world = world;
        this.actor = actor;
    }

    Html content() {
        return new Html().add(timeline()).add(messages());
    }

    private Html timeline() {
        Html html =
                Html.of("<section aria-labelledby=\"timeline-title\"><h2 id=\"timeline-title\">Public timeline</h2>");
        var newest = world.posts().all().newestFirst().values();
        if (newest.isEmpty()) {
            html.add("<p class=\"empty\">Nobody has posted yet. Write the first post.</p>");
        }
        newest.stream().limit(SHOWN).forEach(post -> html.add(post(post)));
        return html.add("</section>");
    }

    private Html post(Post post) {
        User author = author(post.authorId());
        Html html =
                Html.of("<article class=\"post{}\" id=\"p{}\">", author.company() ? " post--company" : "", post.id());
        html.add(avatar(author))
                .add("<div class=\"post__body\">")
                .add(head(author, post.facts().createdAt(), edited(post)));
        world.posts()
                .find(post.facts().inReplyTo())
                .ifPresent(parent -> html.add(
                        "<p class=\"quiet\">Replying to @{}</p>",
                        author(parent.authorId()).username()));
        html.add("<p class=\"text\" dir=\"auto\">{}</p>", post.text());
        html.add(
                "<p class=\"counts\">{} replies, {} reposts, {} likes{}</p>",
                post.replyCount(),
                post.repostCount(),
                post.likeCount(),
                post.hidden() ? ", hidden" : "");
        actor.ifPresent(user -> html.add(actions(post, author, user)));
        return html.add("</div></article>");
    }

    private static String edited(Post post) {
        return post.facts().history().isEmpty() ? "" : " · edited";
    }

    private static Html actions(Post post, User author, User user) {
        Html html = Html.of("<div class=\"actions\"><details><summary>Reply</summary>"
                        + "<form method=\"post\" action=\"page/posts\">")
                .add(as(user));
        html.add("<input type=\"hidden\" name=\"inReplyTo\" value=\"{}\">", post.id());
        html.add("<label for=\"r{}\">Your reply to @{}</label>", post.id(), author.username());
        html.add(
                "<textarea id=\"r{}\" name=\"text\" rows=\"2\" dir=\"auto\" required>@{} </textarea>",
                post.id(),
                author.username());
        html.add("<button>Send reply</button></form></details>");
        if (author.id() == user.id()) {
            html.add(ownActions(post, user));
        }
        return html.add("</div>");
    }

    private static Html ownActions(Post post, User user) {
        return Html.of("<details><summary>Edit or delete</summary><form method=\"post\" action=\"page/posts/change\">")
                .add(as(user))
                .add(
                        "<input type=\"hidden\" name=\"id\" value=\"{}\"><label for=\"e{}\">Text</label>",
                        post.id(),
                        post.id())
                .add("<textarea id=\"e{}\" name=\"text\" rows=\"2\" dir=\"auto\">{}</textarea>", post.id(), post.text())
                .add(
                        "<div class=\"row\"><button name=\"action\" value=\"edit\">Save</button>"
                                + "<button class=\"danger\" name=\"action\" value=\"delete\">Delete</button></div></form></details>");
    }

    static Html as(User user) {
        return Html.of("<input type=\"hidden\" name=\"as\" value=\"{}\">", user.username());
    }

    private Html messages() {
        Html html = Html.of(
                "<section class=\"private\" aria-labelledby=\"dm-title\"><h2 id=\"dm-title\">Direct messages</h2>");
        long me = actor.map(User::id).orElse(0L);
        var newest = world.messages().seenBy(me).newestFirst().values();
        if (newest.isEmpty()) {
            html.add("<p class=\"empty\">No messages yet.</p>");
        }
        newest.stream().limit(SHOWN).forEach(message -> html.add(message(message, me)));
        return html.add("</section>");
    }

    private Html message(DirectMessage message, long me) {
        User sender = author(message.senderId());
        User recipient = author(message.recipientId());
        return Html.of("<article class=\"message{}\">", message.senderId() == me ? " message--own" : "")
                .add(head(sender, message.createdAt(), " to @" + recipient.username()))
                .add("<p class=\"text\" dir=\"auto\">{}</p></article>", message.text());
    }

    private Html head(User author, long at, String more) {
        String time = Instant.ofEpochMilli(at).toString();
        return Html.of(
                "<p class=\"head\"><strong dir=\"auto\">{}</strong>{} <span class=\"quiet\">@{} · <time datetime=\"{}\">{}</time>{}</span></p>",
                author.name(),
                author.company() ? Html.of(" <span class=\"badge\">company</span>") : "",
                author.username(),
                time,
                ago(at),
                more);
    }

    private String ago(long at) {
        Duration age = Duration.ofMillis(Math.max(0, world.clock().millis() - at));
        if (age.toMinutes() < 1) {
            return "now";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + " min";
        }
        return age.toDays() < 1 ? age.toHours() + " h" : age.toDays() + " d";
    }

    private static Html avatar(User user) {
        String name = user.name();
        String initial = name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
        int tone = Math.floorMod(user.username().hashCode(), 6);
        return Html.of("<span class=\"avatar avatar--{}\" aria-hidden=\"true\">{}</span>", tone, initial);
    }

    private User author(long id) {
        return world.users().find(id).orElseGet(() -> new User(id, "gone", "Somebody gone", "", false, false, 0));
    }
}

package dev.parley.connector.facebook;

import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.OutboundChoices;
import dev.parley.connector.api.OutboundMedia;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.SentPost;
import dev.parley.connector.kit.graph.GraphAnswer;
import dev.parley.connector.kit.graph.GraphCall;
import dev.parley.connector.kit.graph.Parameter;
import dev.parley.connector.kit.graph.Purpose;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;

/** Writes comments, posts and messages. A repetition would write twice, so nothing here is tried twice. */
record Publishing(Pages pages) {

    private static final int MOST_CHOICES = 13;
    private static final int LONGEST_TITLE = 20;

    SentPost publish(OutboundPost post) throws PlatformException {
        if (post.template().isPresent()) {
            throw refused("not-supported", "Messenger has no templates here: write a text.");
        }
        String page = pages.pageOf(post.source(), post.inReplyTo());
        return post.visibility() == Visibility.PRIVATE ? messages(page, post) : comments(page, post);
    }

    private PlatformException refused(String name, String words) {
        return pages.api().problem(Action.FAIL_ITEM, name, words);
    }

    /** The files are uploaded before anything is written, because an upload alone does no harm. */
    private SentPost comments(String page, OutboundPost post) throws PlatformException {
        List<String> files = new ArrayList<>();
        for (OutboundMedia media : post.media()) {
            files.add(new Uploads(pages).photo(page, media));
        }
        if (post.inReplyTo().isEmpty()) {
            if (!files.isEmpty()) {
                throw refused(
                        "not-supported", "Files can be sent with comments and messages, not with a post of its own.");
            }
            return write(page, "/" + Parameter.encode(page) + "/feed", List.of(new Parameter("message", post.text())));
        }
        String path = "/" + Parameter.encode(post.inReplyTo()) + "/comments";
        SentPost first = write(path, page, post.text(), files.isEmpty() ? "" : files.get(0));
        List<String> further = new ArrayList<>();
        for (int more = 1; more < files.size(); more++) {
            String file = files.get(more);
            further.add(rest(() -> write(path, page, "", file)));
        }
        return first.with(further);
    }

    private SentPost write(String path, String page, String text, String file) throws PlatformException {
        List<Parameter> form = new ArrayList<>();
        if (!text.isEmpty()) {
            form.add(new Parameter("message", text));
        }
        if (!file.isEmpty()) {
            form.add(new Parameter("attachment_id", file));
        }
        return write(page, path, form);
    }

    private SentPost write(String page, String path, List<Parameter> form) throws PlatformException {
        GraphAnswer answer =
                pages.call(page, GraphCall.post(path, Purpose.WRITE).withForm(form));
        String id = answer.json().text("id");
        if (id.isEmpty()) {
            throw pages.api().lacking(answer, Purpose.WRITE);
        }
        return new SentPost(id, "");
    }

    @FunctionalInterface
    private interface Part {
        SentPost write() throws PlatformException;
    }

    /** The first part is out, so that the whole must not be tried again. Returns the ID of this one. */
    private String rest(Part part) throws PlatformException {
        try {
            return part.write().platformId();
        } catch (PlatformException problem) {
            throw refused(
                    "partly-sent",
                    "The first part was sent, but not all files: send the missing ones again. "
                            + problem.problem().words());
        }
    }

    private SentPost messages(String page, OutboundPost post) throws PlatformException {
        if (post.recipient().isEmpty() && post.media().size() + (post.text().isEmpty() ? 0 : 1) > 1) {
            throw refused(
                    "one-private-reply",
                    "Facebook takes exactly one message in private on a comment: send either the text or one file, and"
                            + " the rest once the person has answered.");
        }
        List<JsonObjectBuilder> parts = new ArrayList<>();
        if (!post.text().isEmpty()) {
            JsonObjectBuilder text = Json.createObjectBuilder().add("text", post.text());
            post.choices().ifPresent(choices -> text.add("quick_replies", quickReplies(choices)));
            parts.add(text);
        }
        for (OutboundMedia media : post.media()) {
            parts.add(Json.createObjectBuilder().add("attachment", new Uploads(pages).attachment(page, media)));
        }
        if (parts.isEmpty()) {
            throw refused("nothing-to-send", "A message needs a text or a file.");
        }
        SentPost first = send(page, post, parts.get(0), true);
        List<String> further = new ArrayList<>();
        for (JsonObjectBuilder more : parts.subList(1, parts.size())) {
            String person = first.counterpart().isEmpty() ? post.recipient() : first.counterpart();
            OutboundPost next = to(person, post);
            further.add(rest(() -> send(page, next, more, false)));
        }
        return first.with(further);
    }

    private static OutboundPost to(String person, OutboundPost post) {
        return new OutboundPost(
                post.visibility(),
                person,
                "",
                "",
                post.firstAttemptAt(),
                post.source(),
                post.reference(),
                List.of(),
                post.template(),
                post.choices(),
                post.humanAgent());
    }

    private SentPost send(String page, OutboundPost post, JsonObjectBuilder message, boolean first)
            throws PlatformException {
        if (!post.reference().isEmpty() && first) {
            message.add("metadata", post.reference());
        }
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("recipient", recipient(page, post))
                .add("message", message);
        if (post.humanAgent()) {
            body.add("messaging_type", "MESSAGE_TAG").add("tag", "HUMAN_AGENT");
        } else {
            body.add("messaging_type", "RESPONSE");
        }
        if (!post.recipient().isEmpty() && !post.inReplyTo().isEmpty()) {
            body.add("reply_to", Json.createObjectBuilder().add("mid", post.inReplyTo()));
        }
        GraphAnswer answer = pages.call(
                page,
                GraphCall.post("/" + Parameter.encode(page) + "/messages", Purpose.WRITE)
                        .withJson(body.build().toString()));
        String mid = answer.json().text("message_id");
        if (mid.isEmpty()) {
            throw pages.api().lacking(answer, Purpose.WRITE);
        }
        String person = answer.json().text("recipient_id");
        String known = person.isEmpty() ? post.recipient() : person;
        return new SentPost(mid, known.isEmpty() ? "" : page + ":" + known, known);
    }

    /** Without a recipient it is the one private answer to a comment or a post. */
    private JsonObjectBuilder recipient(String page, OutboundPost post) throws PlatformException {
        if (!post.recipient().isEmpty()) {
            return Json.createObjectBuilder().add("id", post.recipient());
        }
        if (post.inReplyTo().isEmpty()) {
            throw refused("no-recipient", "A private message needs a recipient, or a comment that it answers.");
        }
        boolean toPost = post.inReplyTo().startsWith(page + "_");
        return Json.createObjectBuilder().add(toPost ? "post_id" : "comment_id", post.inReplyTo());
    }

    private static JsonArrayBuilder quickReplies(OutboundChoices choices) {
        JsonArrayBuilder replies = Json.createArrayBuilder();
        choices.sections().stream()
                .flatMap(section -> section.choices().stream())
                .limit(MOST_CHOICES)
                .forEach(choice -> replies.add(Json.createObjectBuilder()
                        .add("content_type", "text")
                        .add("title", cut(choice.title()))
                        .add("payload", choice.id())));
        return replies;
    }

    private static String cut(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }
}

package dev.parley.connector.facebook;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.SentPost;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.graph.GraphAnswer;
import dev.parley.connector.kit.graph.GraphCall;
import dev.parley.connector.kit.graph.Parameter;
import dev.parley.connector.kit.graph.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** After an unclear outcome, looks for what we may have written (WIRE section 8). */
record SentSearch(Pages pages) {

    /** Facebook cuts times to the second. */
    private static final Duration ROUNDING = Duration.ofSeconds(2);

    Optional<SentPost> find(OutboundPost post) throws PlatformException {
        String page = pages.pageOf(post.source(), post.inReplyTo());
        try {
            if (post.visibility() == Visibility.PUBLIC) {
                return post.inReplyTo().isEmpty() ? post(page, post) : comment(page, post, post.inReplyTo(), true);
            }
            return post.recipient().isEmpty() ? privateReply(page, post) : message(page, post, post.recipient());
        } catch (PlatformException problem) {
            if (problem.problem().action() == Action.TARGET_GONE) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    private GraphAnswer read(String page, String path, String fields, String... more) throws PlatformException {
        GraphCall call = GraphCall.get(path, Purpose.LOOK_UP).with("fields", fields);
        for (int i = 0; i + 1 < more.length; i += 2) {
            call = call.with(more[i], more[i + 1]);
        }
        return pages.call(page, call);
    }

    private Optional<SentPost> post(String page, OutboundPost post) throws PlatformException {
        GraphAnswer answer = read(page, "/" + Parameter.encode(page) + "/feed", ItemMapper.POST_FIELDS, "limit", "25");
        ItemMapper mapper = new ItemMapper(page, new Gathered());
        List<FetchedPost> found = new ArrayList<>();
        answer.items().forEach(each -> mapper.post(each).ifPresent(found::add));
        return match(page, post, found);
    }

    /** An answer to an answer hangs below the top comment, so that one is looked into as well. */
    private Optional<SentPost> comment(String page, OutboundPost post, String above, boolean higherToo)
            throws PlatformException {
        GraphAnswer answer = read(
                page,
                "/" + Parameter.encode(above) + "/comments",
                ItemMapper.COMMENT_FIELDS,
                "order",
                "reverse_chronological",
                "limit",
                "100");
        ItemMapper mapper = new ItemMapper(page, new Gathered());
        List<FetchedPost> found = new ArrayList<>();
        answer.items().forEach(each -> mapper.comment(each, above).ifPresent(found::add));
        Optional<SentPost> match = match(page, post, found);
        if (match.isPresent() || !higherToo || above.startsWith(page + "_")) {
            return match;
        }
        String top = read(page, "/" + Parameter.encode(above), "id,parent{id}")
                .json()
                .object("parent")
                .text("id");
        return top.isEmpty() ? Optional.empty() : comment(page, post, top, false);
    }

    private Optional<SentPost> message(String page, OutboundPost post, String person) throws PlatformException {
        GraphAnswer answer = pages.call(
                page,
                ConversationReader.conversations(page).with("user_id", person).with("limit", "1"));
        List<FetchedPost> found = new ArrayList<>();
        MessageMapper mapper = new MessageMapper(page, new Gathered());
        for (LenientObject conversation : answer.items()) {
            conversation
                    .object("messages")
                    .objects("data")
                    .forEach(each ->
                            mapper.message(each, People.named(person, "")).ifPresent(found::add));
        }
        return match(page, post, found);
    }

    /** Facebook tells at the comment whether it was answered privately, and in which conversation. */
    private Optional<SentPost> privateReply(String page, OutboundPost post) throws PlatformException {
        if (post.inReplyTo().startsWith(page + "_")) {
            String author = read(page, "/" + Parameter.encode(post.inReplyTo()), "id,from")
                    .json()
                    .object("from")
                    .text("id");
            return author.isEmpty() ? Optional.empty() : message(page, post, author);
        }
        LenientObject comment = read(
                        page, "/" + Parameter.encode(post.inReplyTo()), "id,from,private_reply_conversation{id}")
                .json();
        String conversation = comment.object("private_reply_conversation").text("id");
        if (conversation.isEmpty()) {
            return Optional.empty();
        }
        GraphAnswer answer =
                read(page, "/" + Parameter.encode(conversation) + "/messages", MessageMapper.FIELDS, "limit", "20");
        MessageMapper mapper = new MessageMapper(page, new Gathered());
        List<FetchedPost> found = new ArrayList<>();
        answer.items()
                .forEach(each ->
                        mapper.message(each, People.of(comment.object("from"))).ifPresent(found::add));
        return match(page, post, found);
    }

    /** Of several matches the oldest is ours. */
    private Optional<SentPost> match(String page, OutboundPost post, List<FetchedPost> found) {
        Instant attempt = post.firstAttemptAt()
                .plus(pages.api().clockSkew().orElse(Duration.ZERO))
                .minus(ROUNDING);
        return found.stream()
                .filter(each -> each.author().platformId().equals(page))
                .filter(each -> !each.createdAt().isBefore(attempt))
                .filter(each -> each.text().strip().equals(post.text().strip()))
                .min(Gathered.OLDEST_FIRST)
                .map(each -> new SentPost(
                        each.platformId(),
                        post.visibility() == Visibility.PRIVATE ? each.threadKey() : "",
                        post.visibility() == Visibility.PRIVATE
                                ? each.counterpart().platformId()
                                : ""));
    }
}

package dev.parley.connector.facebook;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.graph.GraphAnswer;
import dev.parley.connector.kit.graph.GraphCall;
import dev.parley.connector.kit.graph.GraphTime;
import dev.parley.connector.kit.graph.NextPage;
import dev.parley.connector.kit.graph.Parameter;
import dev.parley.connector.kit.graph.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads private messages: conversations newest first, down to where they were read before. */
record ConversationReader(Pages pages) {

    static final String FIELDS = "id,updated_time,participants,messages.limit(20){" + MessageMapper.FIELDS + "}";

    private static final int MOST_LISTS = 20;
    private static final int MOST_MESSAGE_LISTS = 5;
    private static final String NOT_SHOWN = "Facebook does not show the older messages of a long conversation.";

    FetchedPage read(List<String> sources, StreamPosition from, int limit) throws PlatformException {
        Instant now = pages.api().now();
        return new Streams("inbox:", now)
                .read(
                        sources,
                        from,
                        limit,
                        (page, bookmark, left, into) -> bookmark.sift(since(page, bookmark.floor(), into), left, now));
    }

    /** Everything written from a moment on, and perhaps some before. */
    private List<FetchedPost> since(String page, Instant floor, Gathered into) throws PlatformException {
        List<FetchedPost> messages = new ArrayList<>();
        Optional<GraphCall> call = Optional.of(conversations(page).with("limit", "25"));
        for (int list = 0; list < MOST_LISTS && call.isPresent(); list++) {
            GraphAnswer answer = pages.call(page, call.get());
            into.note(answer);
            call = NextPage.after(call.get(), answer, pages.api());
            for (LenientObject conversation : answer.items()) {
                if (GraphTime.of(conversation, "updated_time")
                        .filter(time -> time.isBefore(floor))
                        .isPresent()) {
                    return messages;
                }
                messages.addAll(messages(page, conversation, floor, into));
            }
        }
        if (call.isPresent()) {
            into.gaps.add("More conversations have changed than are read at once: the oldest of them were left out.");
        }
        return messages;
    }

    static GraphCall conversations(String page) {
        return GraphCall.get("/" + Parameter.encode(page) + "/conversations", Purpose.POLL)
                .with("platform", "MESSENGER")
                .with("fields", FIELDS);
    }

    List<FetchedPost> messages(String page, LenientObject conversation, Instant floor, Gathered into)
            throws PlatformException {
        Author person = personIn(page, conversation);
        MessageMapper mapper = new MessageMapper(page, into);
        List<FetchedPost> messages = new ArrayList<>();
        LenientObject list = conversation.object("messages");
        String id = conversation.text("id");
        GraphCall call = GraphCall.get("/" + Parameter.encode(id) + "/messages", Purpose.POLL)
                .with("fields", MessageMapper.FIELDS)
                .with("limit", "20");
        for (int number = 0; number < MOST_MESSAGE_LISTS; number++) {
            list.objects("data")
                    .forEach(message -> mapper.message(message, person).ifPresent(messages::add));
            Optional<GraphCall> next = NextPage.after(call, list.object("paging"), pages.api());
            boolean enough = messages.stream().anyMatch(each -> each.createdAt().isBefore(floor));
            if (next.isEmpty() || enough) {
                return messages;
            }
            GraphAnswer answer;
            try {
                answer = pages.call(page, next.get());
            } catch (PlatformException problem) {
                if (!GraphProblems.concernsOneItem(problem)) {
                    throw problem;
                }
                // of a thread the platform shows the latest messages only
                break;
            }
            into.note(answer);
            list = answer.json();
            call = next.get();
        }
        if (!into.gaps.contains(NOT_SHOWN)) {
            into.gaps.add(NOT_SHOWN);
        }
        return messages;
    }

    private static Author personIn(String page, LenientObject conversation) {
        return conversation.object("participants").objects("data").stream()
                .map(People::of)
                .filter(each -> !each.platformId().equals(page))
                .findFirst()
                .orElse(People.named("", ""));
    }
}

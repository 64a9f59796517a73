package dev.parley.connector.x;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.SentPost;
import dev.parley.connector.x.XRequest.Identity;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** After an unclear outcome, looks for what we may have written (WIRE section 8). */
record SentSearch(XApi api, Profiles profiles) {

    /** X cuts times of posts to the second, and its {@code Date} header too. */
    private static final Duration ROUNDING = Duration.ofSeconds(2);
    /** More than our clock may be wrong by. */
    private static final Duration GREATEST_SKEW = Duration.ofMinutes(10);

    private static final int MOST_PAGES = 5;

    Optional<SentPost> find(OutboundPost post) throws PlatformException {
        String ownId = profiles.ownId();
        return post.visibility() == Visibility.PRIVATE ? message(post, ownId) : post(post, ownId);
    }

    private Optional<SentPost> post(OutboundPost post, String ownId) throws PlatformException {
        Instant earliest = post.firstAttemptAt().minus(GREATEST_SKEW).truncatedTo(ChronoUnit.SECONDS);
        XRequest timeline = XRequest.read(
                        "/2/users/" + Parameter.encode(ownId) + "/tweets", Purpose.LOOK_UP, Identity.USER)
                .with("max_results", "100")
                .with("start_time", earliest.toString())
                .with(FieldDialect.of(api.access()).postParameters());
        return search(
                timeline,
                post,
                answer -> PostMapper.map(answer).posts(),
                found -> !found.repost() && found.inReplyTo().equals(post.inReplyTo()));
    }

    private Optional<SentPost> message(OutboundPost post, String ownId) throws PlatformException {
        XRequest conversation = XRequest.read(
                        GroupConversation.path(post.recipient()) + "/dm_events", Purpose.LOOK_UP, Identity.USER)
                .with("max_results", "100")
                .with(FieldDialect.of(api.access()).messageParameters());
        return search(
                conversation,
                post,
                answer -> MessageMapper.map(answer, answer.json().objects("data"), ownId)
                        .posts(),
                found -> found.author().platformId().equals(ownId));
    }

    @FunctionalInterface
    private interface Reader {
        List<FetchedPost> posts(XAnswer answer);
    }

    /** Walks newest first down to the first attempt; of several matches the oldest is ours. */
    private Optional<SentPost> search(XRequest request, OutboundPost post, Reader reader, Predicate<FetchedPost> ours)
            throws PlatformException {
        SentText text = new SentText(post.text(), !post.media().isEmpty());
        Optional<SentPost> match = Optional.empty();
        String token = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            XAnswer answer = api.call(token.isEmpty() ? request : request.with("pagination_token", token));
            Instant attempt = attemptByTheirClock(post);
            List<FetchedPost> posts = reader.posts(answer);
            for (FetchedPost found : posts) {
                if (!found.createdAt().isBefore(attempt) && ours.test(found) && text.becomes(found.text())) {
                    match = Optional.of(new SentPost(found.platformId(), found.threadKey()));
                }
            }
            token = answer.nextToken();
            if (token.isEmpty()
                    || posts.stream().anyMatch(found -> found.createdAt().isBefore(attempt))) {
                break;
            }
        }
        return match;
    }

    private Instant attemptByTheirClock(OutboundPost post) {
        return post.firstAttemptAt().plus(api.clockSkew().orElse(Duration.ZERO)).minus(ROUNDING);
    }
}

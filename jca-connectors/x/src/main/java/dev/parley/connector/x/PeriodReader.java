package dev.parley.connector.x;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.Period;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.x.XRequest.Identity;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a past period again, one page of X for each call (IN-10). */
record PeriodReader(XApi api, Profiles profiles) {

    private static final String QUERY = "query";
    private static final String TOKEN = "token";
    /** The search does not show the last seconds. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    /** Public posts, as far back as the recent search reaches. */
    FetchedPage posts(WatchQuery watch, Period period, StreamPosition from, int limit) throws PlatformException {
        List<SearchQuery> queries = QueryCompiler.compile(watch, api.access()).queries();
        int index = index(from);
        Instant edge = api.now().minus(SearchWindow.SEARCH_REACH);
        Instant start = later(period.from(), edge).plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
        Instant end = earlier(period.until(), api.now().minus(FRESH)).truncatedTo(ChronoUnit.SECONDS);
        Optional<String> gap = gap(period.from(), edge, "Posts");
        if (index >= queries.size() || !start.isBefore(end)) {
            return page(List.of(), new Mapped(), Optional.empty(), at(queries.size(), ""), false, gap);
        }
        XRequest request = XRequest.read("/2/tweets/search/recent", Purpose.POLL, Identity.APP_OR_USER)
                .with("query", queries.get(index).text())
                .with("max_results", String.valueOf(Math.max(10, Math.min(100, limit))))
                .with("start_time", start.toString())
                .with("end_time", end.toString());
        XAnswer answer = called(resumed(request, from, "next_token")
                .with(FieldDialect.of(api.access()).postParameters()));
        Mapped mapped = PostMapper.map(answer);
        String token = answer.nextToken();
        StreamPosition next = token.isEmpty() ? at(index + 1, "") : at(index, token);
        return page(within(mapped, period), mapped, Optional.of(answer), next, index(next) < queries.size(), gap);
    }

    /** Direct messages come newest first and know no times, so reading begins at the newest. */
    FetchedPage messages(Period period, StreamPosition from, int limit) throws PlatformException {
        Optional<String> gap = gap(period.from(), api.now().minus(SearchWindow.MESSAGE_REACH), "Direct messages");
        if (index(from) > 0) {
            return page(List.of(), new Mapped(), Optional.empty(), from, false, gap);
        }
        XRequest request = XRequest.read("/2/dm_events", Purpose.POLL, Identity.USER)
                .with("max_results", String.valueOf(Math.max(1, Math.min(100, limit))));
        XAnswer answer = called(resumed(request, from, "pagination_token")
                .with(FieldDialect.of(api.access()).messageParameters()));
        Mapped mapped = MessageMapper.map(answer, answer.json().objects("data"), profiles.ownId());
        boolean past =
                mapped.posts().stream().anyMatch(message -> message.createdAt().isBefore(period.from()));
        boolean done = past || answer.nextToken().isEmpty();
        StreamPosition next = done ? at(1, "") : at(0, answer.nextToken());
        return page(within(mapped, period), mapped, Optional.of(answer), next, !done, gap);
    }

    /** An answer with neither items nor a count of them is no empty page. */
    private XAnswer called(XRequest request) throws PlatformException {
        XAnswer answer = api.call(request);
        if (answer.json().objects("data").isEmpty() && !answer.json().has("meta")) {
            throw api.lacking(answer, Purpose.POLL);
        }
        return answer;
    }

    private static XRequest resumed(XRequest request, StreamPosition from, String parameter) {
        String token = from.bookmarks().getOrDefault(TOKEN, "");
        return token.isEmpty() ? request : request.with(parameter, token);
    }

    private static List<FetchedPost> within(Mapped mapped, Period period) {
        return mapped.posts().stream()
                .filter(post -> !post.createdAt().isBefore(period.from())
                        && post.createdAt().isBefore(period.until()))
                .sorted(PostIds.POSTS_OLDEST_FIRST)
                .toList();
    }

    private static Optional<String> gap(Instant from, Instant edge, String what) {
        return from.isBefore(edge)
                ? Optional.of(what + " from before " + edge + " could not be read: X does not give them any more.")
                : Optional.empty();
    }

    private static FetchedPage page(
            List<FetchedPost> posts,
            Mapped mapped,
            Optional<XAnswer> answer,
            StreamPosition next,
            boolean more,
            Optional<String> gap) {
        return new FetchedPage(
                posts,
                mapped.unreadable(),
                next,
                more,
                gap,
                answer.map(each -> List.of(each.text())).orElse(List.of()),
                answer.flatMap(XAnswer::budget));
    }

    private static StreamPosition at(int query, String token) {
        return new StreamPosition(Map.of(QUERY, String.valueOf(query), TOKEN, token));
    }

    private static int index(StreamPosition position) {
        String digits = position.bookmarks().getOrDefault(QUERY, "0");
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

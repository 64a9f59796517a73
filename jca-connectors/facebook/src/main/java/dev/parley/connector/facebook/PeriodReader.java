package dev.parley.connector.facebook;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.Period;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.graph.GraphAnswer;
import dev.parley.connector.kit.graph.GraphCall;
import dev.parley.connector.kit.graph.GraphTime;
import dev.parley.connector.kit.graph.NextPage;
import dev.parley.connector.kit.graph.Parameter;
import dev.parley.connector.kit.graph.Purpose;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a past period again, one list of posts or conversations at a time (IN-10). */
record PeriodReader(Pages pages, Period period) {

    private static final String PLACE = "period";
    private static final int MOST_COMMENT_LISTS = 50;
    private static final String TOO_MANY_COMMENTS =
            "A post has more comments since then than a run reads: the latest of the period are left out.";

    /**
     * Where a run is: the number of the page, and what the call for the next part of its list has beside its usual
     * parameters, written as a query.
     */
    private record Place(int page, String further) {

        static Place of(StreamPosition position) {
            String[] parts = position.bookmarks().getOrDefault(PLACE, "0;").split(";", 2);
            return new Place(parts[0].matches("\\d{1,4}") ? Integer.parseInt(parts[0]) : 0, parts[1]);
        }

        StreamPosition position() {
            return new StreamPosition(Map.of(PLACE, page + ";" + further));
        }

        GraphCall of(GraphCall first) {
            GraphCall call = first;
            for (Parameter each : Parameter.split(further)) {
                call = call.with(each.name(), each.value());
            }
            return call;
        }
    }

    FetchedPage read(List<String> sources, Visibility visibility, StreamPosition from, int limit)
            throws PlatformException {
        Place place = Place.of(from);
        if (place.page() >= sources.size()) {
            return FetchedPage.empty(from);
        }
        String page = sources.get(place.page());
        String size = "" + Math.max(1, Math.min(limit, 25));
        GraphCall base = visibility == Visibility.PUBLIC ? posts(page) : ConversationReader.conversations(page);
        GraphCall call = base.with("limit", size);
        Gathered into = new Gathered();
        GraphAnswer answer = pages.call(page, place.of(call));
        into.note(answer);
        boolean over =
                visibility == Visibility.PUBLIC ? takePosts(page, answer, into) : takeMessages(page, answer, into);
        Optional<String> further = over ? Optional.empty() : further(call, answer);
        Place next = further.map(text -> new Place(place.page(), text)).orElse(new Place(place.page() + 1, ""));
        return into.toPage(next.position(), next.page() < sources.size());
    }

    private GraphCall posts(String page) {
        return GraphCall.get("/" + Parameter.encode(page) + "/feed", Purpose.POLL)
                .with("fields", ItemMapper.POST_FIELDS)
                .with("since", "" + period.from().minus(FeedReader.ACTIVE).getEpochSecond())
                .with("until", "" + period.until().getEpochSecond());
    }

    /** Facebook goes on by a cursor or by a time; either is among the parameters of the next call. */
    private Optional<String> further(GraphCall call, GraphAnswer answer) {
        return NextPage.after(call, answer, pages.api())
                .map(next -> next.query().stream()
                        .filter(each -> !call.query().contains(each))
                        .toList())
                .filter(parameters -> !parameters.isEmpty())
                .map(Parameter::join);
    }

    private boolean takePosts(String page, GraphAnswer answer, Gathered into) throws PlatformException {
        ItemMapper mapper = new ItemMapper(page, into);
        for (LenientObject post : answer.items()) {
            mapper.post(post).filter(this::inside).ifPresent(into::add);
            boolean quiet = GraphTime.of(post, "updated_time")
                    .filter(time -> time.isBefore(period.from()))
                    .isPresent();
            if (!quiet && !post.text("id").isEmpty()) {
                takeComments(page, post.text("id"), mapper, into);
            }
        }
        return false;
    }

    private void takeComments(String page, String post, ItemMapper mapper, Gathered into) throws PlatformException {
        Optional<GraphCall> call = Optional.of(GraphCall.get("/" + Parameter.encode(post) + "/comments", Purpose.POLL)
                .with("filter", "stream")
                .with("order", "chronological")
                .with("since", "" + period.from().getEpochSecond())
                .with("fields", ItemMapper.COMMENT_FIELDS)
                .with("limit", "100"));
        for (int list = 0; list < MOST_COMMENT_LISTS && call.isPresent(); list++) {
            GraphAnswer answer;
            try {
                answer = pages.call(page, call.get());
            } catch (PlatformException problem) {
                if (!GraphProblems.concernsOneItem(problem)) {
                    throw problem;
                }
                return;
            }
            into.note(answer);
            answer.items()
                    .forEach(each ->
                            mapper.comment(each, post).filter(this::inside).ifPresent(into::add));
            call = answer.items().stream().anyMatch(this::isLater)
                    ? Optional.empty()
                    : NextPage.after(call.get(), answer, pages.api());
        }
        if (call.isPresent() && !into.gaps.contains(TOO_MANY_COMMENTS)) {
            into.gaps.add(TOO_MANY_COMMENTS);
        }
    }

    private boolean isLater(LenientObject comment) {
        return GraphTime.of(comment, "created_time")
                .filter(time -> time.isAfter(period.until()))
                .isPresent();
    }

    /** Conversations come newest first, so the first one that was quiet ends the run. */
    private boolean takeMessages(String page, GraphAnswer answer, Gathered into) throws PlatformException {
        for (LenientObject conversation : answer.items()) {
            if (GraphTime.of(conversation, "updated_time")
                    .filter(time -> time.isBefore(period.from()))
                    .isPresent()) {
                return true;
            }
            new ConversationReader(pages)
                    .messages(page, conversation, period.from(), into).stream()
                            .filter(this::inside)
                            .forEach(into::add);
        }
        return false;
    }

    private boolean inside(FetchedPost post) {
        return !post.createdAt().isBefore(period.from()) && !post.createdAt().isAfter(period.until());
    }
}

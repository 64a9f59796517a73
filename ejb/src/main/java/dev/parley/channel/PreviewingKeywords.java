package dev.parley.channel;

import static java.lang.System.Logger.Level.WARNING;

import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.Period;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.api.WatchQuery;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.settings.ParleySettings;
import dev.parley.shared.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shows what keywords would bring before they are saved (CH-22). The platform is asked on a worker, so nobody's request
 * waits for it; each administrator sees the latest look that they asked for.
 */
@ApplicationScoped
public class PreviewingKeywords {

    private static final System.Logger LOG = System.getLogger(PreviewingKeywords.class.getName());

    /** Each costs a call, and X bills what it finds. */
    private static final int MOST_KEYWORDS = 5;

    private static final int POSTS = 30;
    private static final int SAMPLES = 3;
    private static final int MOST_AT_ONCE = 8;
    private static final Duration WINDOW = Duration.ofDays(6);
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final Duration LEAST_SPAN = Duration.ofSeconds(1);

    @Inject
    Connecting connecting;

    @Inject
    Workers workers;

    @Inject
    Nudges nudges;

    @Inject
    ParleySettings settings;

    @Inject
    Clock clock;

    private final Map<Long, PreviewRun> runs = new ConcurrentHashMap<>();

    /** What a form has: keywords, and what else decides which of their posts are taken. */
    public record Wish(long accountId, List<String> keywords, ChannelDetails form) {}

    /** Begins a look, unless one of this administrator is under way. */
    public void start(Caller caller, Wish wish) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        Instant now = clock.instant();
        runs.values().removeIf(run -> run.startedAt().isBefore(now.minus(KEPT)));
        PreviewRun mine = PreviewRun.begun(now);
        if (runs.values().stream().filter(PreviewRun::running).count() >= MOST_AT_ONCE) {
            runs.put(caller.userId(), mine.failed("Too many are asking just now. Try again in a minute."));
            return;
        }
        PreviewRun winner = runs.merge(caller.userId(), mine, (old, fresh) -> old.running() ? old : fresh);
        if (winner == mine) {
            workers.run(() -> {
                runs.put(caller.userId(), look(mine, wish));
                nudges.send(Nudge.channels());
            });
        }
    }

    public Optional<PreviewRun> find(Caller caller) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        return Optional.ofNullable(runs.get(caller.userId()));
    }

    private PreviewRun look(PreviewRun run, Wish wish) {
        try {
            List<KeywordPreview> found = new ArrayList<>();
            for (String keyword : wish.keywords().stream().limit(MOST_KEYWORDS).toList()) {
                found.add(look(wish, keyword));
            }
            return run.done(found, wish.keywords().size() - found.size());
        } catch (PlatformException e) {
            return run.failed(e.problem().words());
        } catch (RuntimeException e) {
            LOG.log(WARNING, "What keywords would bring could not be found out.", e);
            return run.failed("This could not be found out. The server's log says why.");
        }
    }

    private KeywordPreview look(Wish wish, String keyword) throws PlatformException {
        ChannelDetails form = wish.form();
        WatchQuery query = new WatchQuery(
                List.of(),
                List.of(),
                List.of(keyword),
                form.exclusions(),
                form.excludeMentionsToo(),
                form.languages(),
                form.skipReposts());
        Instant now = clock.instant();
        Period period = new Period(now.minus(WINDOW), now);
        FetchedPage page = connecting.call(
                wish.accountId(),
                connection -> connection.fetchPeriod(query, Visibility.PUBLIC, period, StreamPosition.START, POSTS));
        double perHour = perHour(page);
        return new KeywordPreview(
                keyword,
                perHour,
                samples(page),
                KeywordAdvice.warnings(keyword, perHour, settings.flood().limit()));
    }

    /** The newest posts come first: where there are more, their pace tells; else there are so many in the window. */
    static double perHour(FetchedPage page) {
        List<Instant> times =
                page.posts().stream().map(FetchedPost::createdAt).sorted().toList();
        if (!page.more() || times.size() < 2) {
            return times.size() / (double) WINDOW.toHours();
        }
        Duration span = Duration.between(times.get(0), times.get(times.size() - 1));
        Duration counted = span.compareTo(LEAST_SPAN) < 0 ? LEAST_SPAN : span;
        return (times.size() - 1) * 3_600_000.0 / counted.toMillis();
    }

    private static List<KeywordPreview.Sample> samples(FetchedPage page) {
        return page.posts().stream()
                .sorted(Comparator.comparing(FetchedPost::createdAt).reversed())
                .limit(SAMPLES)
                .map(post -> new KeywordPreview.Sample(
                        post.author().handle().isEmpty()
                                ? post.author().displayName()
                                : "@" + post.author().handle(),
                        post.text(),
                        post.createdAt()))
                .toList();
    }
}

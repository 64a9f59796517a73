package dev.parley.channel;

import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.CheckResult.Outcome;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What accounts have that channels can watch: pages and phone numbers. The platform is asked on a worker and its answer
 * stays on this node for a while, so that nobody's page waits for it.
 */
@ApplicationScoped
public class ListingSources {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int MOST_NAMED = 5;

    @Inject
    Connecting connecting;

    @Inject
    RunningChecks checks;

    @Inject
    Clock clock;

    private final Map<Long, Answer> answers = new ConcurrentHashMap<>();

    /** What the platform said, and when. */
    private record Answer(List<Source> sources, int tokenVersion, Instant at) {}

    private static String subject(long accountId) {
        return "sources of account " + accountId;
    }

    /** What is known now; where that is nothing, or old, the platform is asked. */
    SourceList of(Account account) {
        return switch (account.platform()) {
            case X, RSS -> SourceList.NONE;
            case APPLE_MESSAGES -> SourceList.of(account.details().businesses());
            case FACEBOOK, WHATSAPP -> asked(account);
        };
    }

    private SourceList asked(Account account) {
        Optional<Answer> answer = Optional.ofNullable(answers.get(account.id()))
                .filter(known -> known.tokenVersion == account.tokenVersion());
        Instant old = clock.instant().minus(FRESH);
        if (answer.filter(known -> known.at.isAfter(old)).isEmpty()) {
            start(account);
        }
        Optional<CheckRun> run = checks.find(subject(account.id()));
        boolean asking = run.filter(CheckRun::isRunning).isPresent();
        String problem = asking ? "" : run.map(CheckRun::problem).orElse("");
        return new SourceList(answer.map(Answer::sources), asking, problem);
    }

    /** One that failed is not repeated by looking at it, only by a check of the account. */
    private void start(Account account) {
        Optional<CheckRun> last = checks.find(subject(account.id()));
        boolean failedJustNow = last.filter(run -> !run.problem().isEmpty()
                        && run.startedAt().isAfter(clock.instant().minus(Duration.ofMinutes(1))))
                .isPresent();
        if (!failedJustNow) {
            long id = account.id();
            int version = account.tokenVersion();
            checks.start(subject(id), () -> {
                keep(id, version, connecting.call(id, SocialConnection::listSources));
                return List.of();
            });
        }
    }

    private void keep(long accountId, int tokenVersion, List<Source> sources) {
        answers.put(accountId, new Answer(List.copyOf(sources), tokenVersion, clock.instant()));
    }

    /** Asks now, on the caller's thread, which has to be a worker; tells in a line what there is. */
    CheckResult check(Account account) throws PlatformException {
        Instant start = clock.instant();
        List<Source> sources = connecting.call(account.id(), SocialConnection::listSources);
        keep(account.id(), account.tokenVersion(), sources);
        Duration took = Duration.between(start, clock.instant());
        String name = ChannelShape.of(account.platform()).sourcesLabel();
        if (sources.isEmpty()) {
            return new CheckResult(
                    name,
                    Outcome.WARNING,
                    "The account has none, so there is nothing that a channel could watch.",
                    took);
        }
        String more = sources.size() > MOST_NAMED ? " and " + (sources.size() - MOST_NAMED) + " more" : "";
        String names = sources.stream().limit(MOST_NAMED).map(Source::name).collect(Collectors.joining(", "));
        return new CheckResult(name, Outcome.PASSED, "The account has " + names + more + ".", took);
    }
}

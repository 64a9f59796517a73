package dev.parley.channel;

import static java.lang.System.Logger.Level.WARNING;

import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.PlatformException;
import dev.parley.shared.RefusedException;
import dev.parley.shared.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks that administrators asked for. They run on workers, so that nobody's request waits for a platform, and their
 * results stay on this node for an hour. One subject has one check at a time.
 */
@ApplicationScoped
public class RunningChecks {

    private static final System.Logger LOG = System.getLogger(RunningChecks.class.getName());
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST_AT_ONCE = 16;

    @Inject
    Workers workers;

    @Inject
    Nudges nudges;

    @Inject
    Clock clock;

    private final Map<String, CheckRun> runs = new ConcurrentHashMap<>();

    /** What the platform is asked; outside any transaction. */
    @FunctionalInterface
    interface Check {
        List<CheckResult> run() throws PlatformException;
    }

    /** Begins the check unless it is under way already. */
    void start(String subject, Check check) {
        Instant now = clock.instant();
        runs.values().removeIf(run -> run.startedAt().isBefore(now.minus(KEPT)));
        if (runs.values().stream().filter(CheckRun::isRunning).count() >= MOST_AT_ONCE) {
            throw new RefusedException("Too many checks are under way. Try again in a minute.");
        }
        CheckRun mine = CheckRun.running(now);
        CheckRun winner = runs.merge(subject, mine, (old, fresh) -> old.isRunning() ? old : fresh);
        if (winner == mine) {
            workers.run(() -> {
                runs.put(subject, run(subject, mine, check));
                nudges.send(Nudge.channels());
            });
        }
    }

    private CheckRun run(String subject, CheckRun run, Check check) {
        try {
            return run.done(check.run());
        } catch (PlatformException e) {
            return run.failed(e.problem().words());
        } catch (RuntimeException e) {
            LOG.log(WARNING, "The check of " + subject + " failed.", e);
            return run.failed("The check could not be made. The server's log says why.");
        }
    }

    Optional<CheckRun> find(String subject) {
        return Optional.ofNullable(runs.get(subject));
    }
}

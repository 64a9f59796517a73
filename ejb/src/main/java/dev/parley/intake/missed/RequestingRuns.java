package dev.parley.intake.missed;

import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditedChange;
import dev.parley.channel.Channel;
import dev.parley.channel.Channels;
import dev.parley.channel.FieldProblem;
import dev.parley.channel.PollStream;
import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.connector.api.Period;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Administrators ask for recovery runs and see how they stand (IN-10). */
@Stateless
public class RequestingRuns {

    private static final int MOST_SHOWN = 10;

    @Inject
    Channels channels;

    @Inject
    JpaRecoveryRuns runs;

    @Inject
    AuditLog audit;

    @Inject
    Nudges nudges;

    @Inject
    Clock clock;

    /** The latest runs of a channel, newest first, and what can be asked for. */
    public RunsOfChannel of(Caller caller, long channelId) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        Channel channel = channels.getChannel(channelId);
        return new RunsOfChannel(
                channel.id(),
                channel.name(),
                channel.platform(),
                channel.isTest(),
                RunReach.of(channel).map(RunReach::words).orElse(null),
                RunReach.refusal(channel.platform()),
                runs.listOf(channelId, MOST_SHOWN).stream()
                        .map(run -> run.line(!channel.isActive()))
                        .toList());
    }

    /** Begins a run; what is returned has to be mended first. */
    public List<FieldProblem> request(Caller caller, long channelId, RunWish wish) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        Channel channel = channels.getChannel(channelId);
        List<FieldProblem> problems = RunRules.problems(channel, wish, runs.countOpen(channelId), clock.instant());
        if (problems.isEmpty()) {
            begin(caller, channel, new Period(wish.from(), wish.until()), null);
        }
        return problems;
    }

    /** Ends a run before its end; one that has ended already stays as it is. Returns whether it was under way. */
    public boolean cancel(Caller caller, long channelId, long runId) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        RecoveryRun run = runs.lock(channelId, runId)
                .orElseThrow(() -> new NotFoundException("recovery run " + runId + " of channel " + channelId));
        if (!run.isOpen()) {
            return false;
        }
        run.cancel(caller.name(), clock.instant());
        audit.record(AuditedChange.by(
                caller,
                "channel.recovery-run-cancelled",
                "channel " + channelId,
                "recovery run " + runId + " under way",
                "cancelled, " + run.progress()));
        nudges.send(Nudge.channels());
        return true;
    }

    /** Fetches what a keyword missed while the flood guard kept it out, as far back as the platform goes (CH-8). */
    public void fetchMissed(Caller caller, Channel channel, String keyword, Instant since) {
        Instant now = clock.instant();
        RunReach.of(channel).ifPresent(reach -> {
            Instant edge = now.minus(reach.length());
            Instant from = since.isBefore(edge) ? edge : since;
            if (from.isBefore(now)) {
                begin(caller, channel, new Period(from, now), keyword);
            }
        });
    }

    private void begin(Caller caller, Channel channel, Period period, @Nullable String keyword) {
        PollStream first = channel.publicOn() || keyword != null ? PollStream.POSTS : PollStream.MESSAGES;
        runs.add(new RecoveryRun(channel.id(), period, keyword, first, caller.name(), clock.instant()));
        String what = "from " + period.from() + " until " + period.until();
        audit.record(AuditedChange.by(
                caller,
                "channel.recovery-run",
                "channel " + channel.id(),
                null,
                keyword == null ? what : what + ", keyword " + keyword));
        nudges.send(Nudge.channels());
    }
}

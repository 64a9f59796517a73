package dev.parley.web.channel;

import dev.parley.intake.missed.RunLine;
import dev.parley.intake.missed.RunsOfChannel;
import dev.parley.web.view.BadgeView;
import dev.parley.web.view.Stamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The recovery runs of a channel, newest first.
 *
 * @param possible whether its platform gives a past period
 * @param words how far back it goes, or why it gives nothing
 */
public record RunsView(
        long channelId, String channel, boolean test, boolean possible, String words, String zone, List<Row> rows) {

    /**
     * One run.
     *
     * @param open whether it can be cancelled
     * @param period in the reader's zone
     * @param progress how many posts came, and how many of them were missing
     * @param problem what went wrong or could not be had, or empty
     */
    public record Row(
            long id,
            boolean open,
            String period,
            BadgeView state,
            Stamp requested,
            String by,
            String progress,
            String problem) {}

    public RunsView {
        rows = List.copyOf(rows);
    }

    static RunsView of(RunsOfChannel runs, Instant now, ZoneId zone) {
        String reach = runs.reach();
        return new RunsView(
                runs.channelId(),
                runs.channel(),
                runs.test(),
                reach != null,
                reach == null ? runs.refusal() : reach,
                zone.getId(),
                runs.runs().stream().map(run -> row(run, now, zone)).toList());
    }

    private static Row row(RunLine run, Instant now, ZoneId zone) {
        Stamp from = Stamp.dated(run.from(), now, zone);
        Stamp until = Stamp.dated(run.until(), now, zone);
        String keyword = run.keyword() == null ? "" : ", “" + run.keyword() + "”";
        return new Row(
                run.id(),
                run.state().isOpen(),
                period(from, until, run, zone) + keyword,
                badge(run),
                Stamp.dated(run.requestedAt(), now, zone),
                run.requestedBy(),
                progress(run),
                problem(run.problem(), run.paused() && run.state().isOpen()));
    }

    /** The day is told once where the period does not leave it. */
    private static String period(Stamp from, Stamp until, RunLine run, ZoneId zone) {
        boolean oneDay = from.words().equals(until.words());
        return words(from, run.from(), zone) + " – "
                + (oneDay ? Stamp.of(run.until(), zone).words() : words(until, run.until(), zone));
    }

    private static String progress(RunLine run) {
        if (run.fetched() == 0) {
            return run.state().isOpen() ? "nothing fetched yet" : "nothing was found";
        }
        return run.fetched() + " fetched, " + run.stored() + " of them stored";
    }

    /** A day alone would not tell the hour. */
    private static String words(Stamp dated, Instant at, ZoneId zone) {
        String time = Stamp.of(at, zone).words();
        return dated.words().equals(time) ? time : dated.words() + " " + time;
    }

    private static BadgeView badge(RunLine run) {
        String words = run.state().label();
        return switch (run.state()) {
            case WAITING -> new BadgeView(words, "neutral", "clock");
            case RUNNING -> new BadgeView(words, "neutral", "refresh");
            case DONE ->
                run.problem() == null
                        ? new BadgeView(words, "positive", "check")
                        : new BadgeView("Done, with a gap", "caution", "alert");
            case FAILED -> new BadgeView(words, "negative", "error");
            case CANCELLED -> new BadgeView(words, "neutral", "close");
        };
    }

    private static String problem(@Nullable String problem, boolean paused) {
        if (paused) {
            return "It waits until the channel is active.";
        }
        return problem == null ? "" : problem;
    }
}

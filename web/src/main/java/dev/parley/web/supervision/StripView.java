package dev.parley.web.supervision;

import dev.parley.supervision.LiveAlert;
import dev.parley.supervision.LiveStrip;
import dev.parley.web.view.Spans;
import dev.parley.web.view.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The numbers on top of the live page, and the banner. */
public record StripView(@Nullable Banner banner, List<Stat> stats) {

    /** A workgroup is outside its service level. */
    public record Banner(String title, String text) {}

    /**
     * One number.
     *
     * @param unit what stands small behind it, or empty
     * @param since from when it counts on, or empty
     * @param tone empty, caution or negative
     */
    public record Stat(String label, String value, String unit, String since, String note, String tone) {

        public String css() {
            return tone.isEmpty() ? "stat" : "stat stat--" + tone;
        }
    }

    public StripView {
        stats = List.copyOf(stats);
    }

    static StripView of(LiveStrip strip, Instant now, ZoneId zone) {
        LiveAlert alert = strip.alert();
        return new StripView(
                alert == null ? null : banner(alert, now),
                List.of(
                        waiting(strip, zone),
                        longest(strip, now),
                        active(strip),
                        longestActive(strip, now),
                        new Stat(
                                "Alerting · held",
                                "" + strip.alerting(),
                                "· " + strip.held(),
                                "",
                                strip.parked() + " parked",
                                ""),
                        abandoned(strip),
                        firstReply(strip)));
    }

    private static Banner banner(LiveAlert alert, Instant now) {
        Instant since = alert.longestSince();
        String wait = since == null
                ? "Nobody waits now."
                : alert.waiting() + (alert.waiting() == 1 ? " waits" : " wait") + ", the longest for "
                        + Spans.words(Duration.between(since, now)) + ".";
        return new Banner(
                alert.workgroup() + " is outside its service level: " + alert.percent() + " % against " + alert.target()
                        + " %",
                wait + " " + alert.help());
    }

    private static Stat waiting(LiveStrip strip, ZoneId zone) {
        var peak = strip.peak();
        String note = peak == null
                ? "nobody for two hours"
                : "peak " + peak.waiting() + " at " + Stamp.of(peak.at(), zone).words();
        return new Stat("Waiting", "" + strip.waiting(), "", "", note, "");
    }

    private static Stat longest(LiveStrip strip, Instant now) {
        Counting counting = Counting.of(strip.longestSince(), strip.longestTarget(), now);
        Duration target = strip.longestTarget();
        return new Stat(
                "Longest waiting",
                counting.words(),
                "",
                counting.since(),
                target == null ? "nobody waits" : "target " + Spans.words(target),
                counting.tone().equals("bad") ? "negative" : counting.tone().equals("warn") ? "caution" : "");
    }

    private static Stat active(LiveStrip strip) {
        return new Stat(
                "Active social conversations",
                "" + strip.activePublic(),
                "",
                "",
                strip.activePrivate() == 1 ? "1 direct message" : strip.activePrivate() + " direct messages",
                "");
    }

    private static Stat longestActive(LiveStrip strip, Instant now) {
        var longest = strip.longestActive();
        Counting counting = Counting.of(longest == null ? null : longest.since(), null, now);
        String note = longest == null ? "nobody is connected" : longest.agent() + ", " + longest.workgroup();
        return new Stat("Longest social conversation", counting.words(), "", counting.since(), note, "");
    }

    private static Stat abandoned(LiveStrip strip) {
        String share = strip.arrived() == 0
                ? "nothing arrived yet"
                : String.format(Locale.ENGLISH, "%.1f %%", 100.0 * strip.abandoned() / strip.arrived());
        return new Stat("Abandoned today", "" + strip.abandoned(), "of " + strip.arrived(), "", share, "");
    }

    private static Stat firstReply(LiveStrip strip) {
        Duration today = strip.firstReply();
        Duration yesterday = strip.firstReplyYesterday();
        boolean slower = today != null
                && yesterday != null
                && today.compareTo(yesterday.multipliedBy(5).dividedBy(4)) > 0;
        return new Stat(
                "First reply, average",
                words(today),
                "",
                "",
                yesterday == null ? "none yesterday" : "yesterday " + Spans.words(yesterday),
                slower ? "caution" : "");
    }

    static String words(@Nullable Duration span) {
        return span == null ? "–" : Spans.words(span);
    }
}

package dev.parley.web.supervision;

import dev.parley.supervision.WorkgroupLine;
import java.time.Instant;

/**
 * One workgroup in the table.
 *
 * @param levelTone empty while nothing is counted, else positive, caution or negative
 * @param levelWidth width of the meter with the percent sign
 */
public record WorkgroupRow(
        long id,
        String name,
        int waiting,
        Counting longest,
        String curve,
        int active,
        Counting longestActive,
        String level,
        String levelWidth,
        String levelTarget,
        String levelTone,
        String levelWords,
        int agents,
        int abandoned,
        String firstReply,
        String handling) {

    static WorkgroupRow of(WorkgroupLine line, Instant now) {
        boolean known = line.level().percent().isPresent();
        int percent = line.level().percent().orElse(0);
        String tone = Gauge.tone(line.level());
        return new WorkgroupRow(
                line.id(),
                line.name(),
                line.waiting(),
                Counting.of(line.longestSince(), line.longestTarget(), now),
                Sparkline.of(line.curve()),
                line.active(),
                Counting.of(line.longestActiveSince(), null, now),
                known ? percent + " %" : "–",
                percent + "%",
                line.level().targetPercent() + "%",
                known ? (tone.isEmpty() ? "positive" : tone) : "",
                known
                        ? line.level().inTime() + " of " + line.level().counted() + " in time, target "
                                + line.level().targetPercent() + " %"
                        : "nothing counted today",
                line.agents(),
                line.abandoned(),
                StripView.words(line.firstReply()),
                StripView.words(line.handling()));
    }
}

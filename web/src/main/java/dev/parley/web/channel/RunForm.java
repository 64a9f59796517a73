package dev.parley.web.channel;

import dev.parley.channel.FieldProblem;
import dev.parley.intake.missed.RunWish;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form that asks for a recovery run, as it was sent; times are those of the reader's zone. */
public class RunForm {

    private static final String FROM = "run-from";
    private static final String UNTIL = "run-until";
    private static final String TEST = "run-test";
    private static final Duration USUAL = Duration.ofHours(1);

    @FormParam(FROM)
    @DefaultValue("")
    String from = "";

    @FormParam(UNTIL)
    @DefaultValue("")
    String until = "";

    @FormParam("on")
    @Nullable
    Set<String> on;

    private final List<FieldProblem> unreadable = new ArrayList<>();

    /** What is asked for; null where {@link #unreadable} tells what cannot be read. */
    @Nullable
    RunWish wish(ZoneId zone) {
        unreadable.clear();
        Instant begin = read(FROM, "From", from, zone);
        Instant end = read(UNTIL, "Until", until, zone);
        return begin == null || end == null ? null : new RunWish(begin, end, ticked().contains(TEST));
    }

    private @Nullable Instant read(String field, String label, String text, ZoneId zone) {
        try {
            return LocalDateTime.parse(text.strip()).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            unreadable.add(new FieldProblem(field, label, "Give a day and a time, such as 2026-09-01T10:00."));
            return null;
        }
    }

    List<FieldProblem> unreadable() {
        return List.copyOf(unreadable);
    }

    private Set<String> ticked() {
        return on == null ? Set.of() : Set.copyOf(on);
    }

    FormView view(List<FieldProblem> problems) {
        return new FormView(Map.of(FROM, from, UNTIL, until), ticked(), problems);
    }

    /** The last hour. */
    static FormView fresh(Instant now, ZoneId zone) {
        LocalDateTime end = now.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        return new FormView(Map.of(FROM, "" + end.minus(USUAL), UNTIL, "" + end), Set.of(), List.of());
    }
}

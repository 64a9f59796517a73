package dev.parley.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A moment, in the reader's time zone.
 *
 * @param iso for the machine
 * @param words for the reader: the time of day
 * @param full with the date, for the tooltip
 */
public record Stamp(String iso, String words, String full) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter NEAR = DateTimeFormatter.ofPattern("EEEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm zzz", Locale.ENGLISH);
    private static final DateTimeFormatter HEADING = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    /** The time of day. */
    public static Stamp of(Instant at, ZoneId zone) {
        var there = at.atZone(zone);
        return new Stamp(at.toString(), TIME.format(there), FULL.format(there));
    }

    /** The time of day for today, else the day. */
    public static Stamp dated(Instant at, Instant now, ZoneId zone) {
        Stamp exact = of(at, zone);
        boolean today = dayOf(at, zone).equals(dayOf(now, zone));
        return today ? exact : new Stamp(exact.iso, DAY.format(at.atZone(zone)), exact.full);
    }

    /** The time of day, with its day when that is not today. */
    public static Stamp exact(Instant at, Instant now, ZoneId zone) {
        Stamp time = of(at, zone);
        LocalDate day = dayOf(at, zone);
        LocalDate today = dayOf(now, zone);
        if (day.equals(today)) {
            return time;
        }
        String name = day.equals(today.plusDays(1))
                ? "tomorrow"
                : day.equals(today.minusDays(1)) ? "yesterday" : NEAR.format(day);
        return new Stamp(time.iso, name + ", " + time.words, time.full);
    }

    public static LocalDate dayOf(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    /** A day as a heading: today and yesterday by name. */
    public static String heading(LocalDate day, LocalDate today) {
        String name = HEADING.format(day) + (day.getYear() == today.getYear() ? "" : " " + day.getYear());
        if (day.equals(today)) {
            return "Today, " + name;
        }
        return day.equals(today.minusDays(1)) ? "Yesterday, " + name : name;
    }
}

package dev.parley.licencetool;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a licence says, as JSON. A date means the begin of that day in UTC. */
record Payload(
        String product,
        String licensee,
        String licenceId,
        LocalDate issued,
        @Nullable LocalDate expires,
        List<Count> licences) {

    private static final Pattern COUNT = Pattern.compile("([A-Z0-9_]+)=(\\d{1,6})(?:@(\\S+))?");

    Payload {
        if (licences.isEmpty()) {
            throw new Refusal("Give at least one --count NAME=NUMBER.");
        }
        licences = List.copyOf(licences);
    }

    /** How often a licence may be used, and until when; null for as long as the file. */
    record Count(String name, int count, @Nullable LocalDate expires) {

        static Count parse(String text) {
            Matcher matcher = COUNT.matcher(text);
            if (!matcher.matches()) {
                throw new Refusal("--count takes NAME=NUMBER or NAME=NUMBER@DATE, not “" + text + "”.");
            }
            String until = matcher.group(3);
            return new Count(
                    matcher.group(1),
                    Integer.parseInt(matcher.group(2)),
                    until == null ? null : date("--count", until));
        }
    }

    static LocalDate date(String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal(option + " takes a date such as 2027-01-31, not “" + text + "”.");
        }
    }

    String json() {
        List<String> lines = new ArrayList<>();
        lines.add("  \"product\": " + quoted(product));
        lines.add("  \"licensee\": " + quoted(licensee));
        lines.add("  \"licenceId\": " + quoted(licenceId));
        lines.add("  \"issued\": " + instant(issued));
        if (expires != null) {
            lines.add("  \"expires\": " + instant(expires));
        }
        lines.add(licences.stream()
                .map(Payload::json)
                .collect(Collectors.joining(",\n    ", "  \"licences\": [\n    ", "\n  ]")));
        return "{\n" + String.join(",\n", lines) + "\n}\n";
    }

    private static String json(Count each) {
        String until = each.expires() == null ? "" : ", \"expires\": " + instant(each.expires());
        return "{\"name\": " + quoted(each.name()) + ", \"count\": " + each.count() + until + "}";
    }

    private static String instant(LocalDate date) {
        return "\"" + date + "T00:00:00Z\"";
    }

    private static String quoted(String text) {
        if (text.isBlank() || text.chars().anyMatch(c -> c < ' ' || c == '"' || c == '\\')) {
            throw new Refusal(
                    "“" + text + "” cannot stand in a licence: no quotation marks, backslashes or line ends.");
        }
        return "\"" + text + "\"";
    }
}

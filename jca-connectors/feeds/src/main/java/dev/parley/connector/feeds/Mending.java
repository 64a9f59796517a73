package dev.parley.connector.feeds;

import com.rometools.rome.feed.module.SyModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.filter.Filters;

/**
 * Takes out of a document what Rome would refuse it for, though it may be left away: a slip in it is no reason to read
 * nothing. Dates are cut to what Rome reads.
 */
final class Mending {

    private static final Set<String> DAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final Set<String> PERIODS = Set.of("hourly", "daily", "weekly", "monthly", "yearly");
    private static final Set<String> DATES = Set.of(
            "updated", "published", "issued", "modified", "created", "date", "pubDate", "pubdate", "lastBuildDate");
    private static final Pattern FINE_SECONDS = Pattern.compile("(:\\d\\d\\.\\d{3})\\d+");

    private Mending() {}

    static void mend(Document document) {
        List<Element> elements = new ArrayList<>();
        document.getDescendants(Filters.element()).forEach(elements::add);
        elements.forEach(Mending::mend);
    }

    private static void mend(Element element) {
        String name = element.getName();
        if (element.getNamespaceURI().equals(SyModule.URI)) {
            syndication(element);
        } else if (name.equals("hour") && within(element, "skipHours")) {
            keep(element, element.getTextTrim(), "0*(?:1?\\d|2[0-4])");
        } else if (name.equals("day") && within(element, "skipDays")) {
            keep(element, lower(element), DAYS);
        } else if (name.equals("cloud") && within(element, "channel")) {
            // nobody here asks for it
            element.detach();
        } else if (DATES.contains(name)
                && FINE_SECONDS.matcher(element.getText()).find()) {
            element.setText(FINE_SECONDS.matcher(element.getText()).replaceAll("$1"));
        }
    }

    private static void syndication(Element element) {
        switch (element.getName()) {
            case "updatePeriod" -> keep(element, lower(element), PERIODS);
            case "updateFrequency" -> keep(element, element.getTextTrim(), "0*[1-9]\\d{0,5}");
            // nobody here asks for it
            case "updateBase" -> element.detach();
            default -> {}
        }
    }

    private static boolean within(Element element, String parent) {
        return element.getParentElement() != null
                && element.getParentElement().getName().equals(parent);
    }

    private static String lower(Element element) {
        return element.getTextTrim().toLowerCase(Locale.ROOT);
    }

    private static void keep(Element element, String value, Set<String> known) {
        keep(element, value, String.join("|", known));
    }

    private static void keep(Element element, String value, String pattern) {
        if (value.matches(pattern)) {
            element.setText(value);
        } else {
            element.detach();
        }
    }
}

package dev.parley.web.desk;

import dev.parley.desk.DeskHead;
import dev.parley.desk.StateChoice;
import dev.parley.web.view.Avatar;
import dev.parley.web.view.Spans;
import dev.parley.workforce.AgentState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the top bar and the rail show of the agent and of the floor. */
public record StatusView(
        long userId,
        String name,
        Avatar avatar,
        String presence,
        String label,
        String since,
        String sinceWords,
        List<Choice> choices,
        String station,
        List<String> stations,
        int load,
        String loadWords,
        int unread,
        Pulse pulse) {

    private static final Duration LONG = Duration.ofMinutes(3);
    private static final Duration TOO_LONG = Duration.ofMinutes(10);

    /** A state that can be chosen. */
    public record Choice(String value, String label, String css) {}

    /** The floor in three numbers. @param tone class of the longest wait: empty, warn or bad */
    public record Pulse(int waiting, String longest, String longestSince, String tone, String serviceLevel) {}

    static StatusView of(DeskHead head, List<StateChoice> choices, List<String> stations, Instant now) {
        String reason = head.reason();
        String station = head.station();
        String label = head.onInteractions() ? "On interactions" : head.state().label();
        boolean told = reason != null && !head.onInteractions() && !reason.isBlank();
        return new StatusView(
                head.userId(),
                head.name(),
                Avatar.agent(head.name(), head.userId()),
                presence(head),
                told ? label + ": " + reason : label,
                head.stateSince().toString(),
                Spans.words(Duration.between(head.stateSince(), now)),
                choices.stream()
                        .map(each -> new Choice(each.value(), each.label(), "presence presence--" + css(each.state())))
                        .toList(),
                station == null ? "" : station,
                stations,
                Math.min(100, head.load()),
                (head.tasks() == 1 ? "1 task, " : head.tasks() + " tasks, ") + head.load() + " %",
                head.unread(),
                pulse(head, now));
    }

    private static Pulse pulse(DeskHead head, Instant now) {
        Instant since = head.longestSince();
        Integer level = head.serviceLevel();
        String levelWords = level == null ? "–" : level + " %";
        if (since == null) {
            return new Pulse(head.waiting(), "–", "", "", levelWords);
        }
        Duration longest = Duration.between(since, now);
        String tone =
                longest.compareTo(TOO_LONG) > 0 ? "topbar__bad" : longest.compareTo(LONG) > 0 ? "topbar__warn" : "";
        return new Pulse(head.waiting(), Spans.words(longest), since.toString(), tone, levelWords);
    }

    private static String presence(DeskHead head) {
        if (head.onInteractions()) {
            return "busy";
        }
        return css(head.state());
    }

    private static String css(AgentState state) {
        return switch (state) {
            case AVAILABLE -> "available";
            case FOLLOW_UP -> "follow-up";
            case AWAY -> "away";
            case NOT_ANSWERING -> "not-answering";
            case OFFLINE -> "offline";
        };
    }

    public String presenceCss() {
        return "presence presence--" + presence;
    }
}

package dev.parley.connector.api;

import java.util.List;

/**
 * Choices to offer to the person: buttons, a list, or times. The text of the post is the question.
 *
 * @param button what opens a list; empty for buttons
 */
public record OutboundChoices(Kind kind, String header, String footer, String button, List<Section> sections) {

    /** How choices are shown. */
    public enum Kind {
        BUTTONS,
        LIST,
        TIMES
    }

    /** Choices under a common title. */
    public record Section(String title, List<Choice> choices) {

        public Section {
            choices = List.copyOf(choices);
        }
    }

    /**
     * One choice.
     *
     * @param id comes back with the answer
     * @param description second line, or for times the ISO 8601 start and duration, {@code 2026-09-05T12:30Z/PT1H}
     */
    public record Choice(String id, String title, String description) {}

    public OutboundChoices {
        sections = List.copyOf(sections);
    }
}

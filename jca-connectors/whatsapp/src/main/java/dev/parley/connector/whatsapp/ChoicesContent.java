package dev.parley.connector.whatsapp;

import dev.parley.connector.api.OutboundChoices;
import dev.parley.connector.api.OutboundChoices.Choice;
import dev.parley.connector.api.OutboundChoices.Kind;
import dev.parley.connector.api.OutboundChoices.Section;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.kit.graph.GraphApi;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Writes choices as WhatsApp shows them: up to three buttons, or a list of up to ten rows (WIRE 3.4, 3.9). */
final class ChoicesContent {

    private static final int MOST_BUTTONS = 3;
    private static final int MOST_ROWS = 10;
    private static final int LONGEST_BODY = 1024;
    private static final int LONGEST_BUTTON = 20;
    private static final int LONGEST_ROW = 24;
    private static final int LONGEST_DESCRIPTION = 72;
    private static final int LONGEST_EDGE = 60;

    private final GraphApi api;

    private ChoicesContent(GraphApi api) {
        this.api = api;
    }

    static JsonObjectBuilder of(GraphApi api, OutboundChoices choices, String question) throws PlatformException {
        return new ChoicesContent(api).write(choices, question);
    }

    private JsonObjectBuilder write(OutboundChoices choices, String question) throws PlatformException {
        List<Choice> all = choices.sections().stream()
                .flatMap(section -> section.choices().stream())
                .toList();
        if (all.isEmpty() || all.size() > MOST_ROWS) {
            throw refusal("WhatsApp shows one to " + MOST_ROWS + " choices.");
        }
        atMost("The question", question, LONGEST_BODY);
        boolean buttons = choices.kind() == Kind.BUTTONS && all.size() <= MOST_BUTTONS;
        JsonObjectBuilder json = Json.createObjectBuilder().add("type", buttons ? "button" : "list");
        if (!choices.header().isEmpty()) {
            json.add(
                    "header",
                    Json.createObjectBuilder()
                            .add("type", "text")
                            .add("text", atMost("The heading", choices.header(), LONGEST_EDGE)));
        }
        json.add("body", Json.createObjectBuilder().add("text", question));
        if (!choices.footer().isEmpty()) {
            json.add(
                    "footer",
                    Json.createObjectBuilder().add("text", atMost("The footer", choices.footer(), LONGEST_EDGE)));
        }
        return json.add("action", buttons ? buttons(all) : list(choices));
    }

    private JsonObjectBuilder buttons(List<Choice> choices) throws PlatformException {
        JsonArrayBuilder buttons = Json.createArrayBuilder();
        for (Choice choice : choices) {
            buttons.add(Json.createObjectBuilder()
                    .add("type", "reply")
                    .add(
                            "reply",
                            Json.createObjectBuilder()
                                    .add("id", choice.id())
                                    .add("title", atMost("A button", choice.title(), LONGEST_BUTTON))));
        }
        return Json.createObjectBuilder().add("buttons", buttons);
    }

    private JsonObjectBuilder list(OutboundChoices choices) throws PlatformException {
        JsonArrayBuilder sections = Json.createArrayBuilder();
        for (Section section : choices.sections()) {
            JsonObjectBuilder json = Json.createObjectBuilder();
            if (!section.title().isEmpty()) {
                json.add("title", atMost("A section's title", section.title(), LONGEST_ROW));
            }
            sections.add(json.add("rows", rows(section)));
        }
        String button = choices.button().isEmpty() ? "Choose" : choices.button();
        return Json.createObjectBuilder()
                .add("button", atMost("The button", button, LONGEST_BUTTON))
                .add("sections", sections);
    }

    private JsonArrayBuilder rows(Section section) throws PlatformException {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (Choice choice : section.choices()) {
            JsonObjectBuilder row = Json.createObjectBuilder()
                    .add("id", choice.id())
                    .add("title", atMost("A choice", choice.title(), LONGEST_ROW));
            if (!choice.description().isEmpty()) {
                row.add("description", atMost("A description", choice.description(), LONGEST_DESCRIPTION));
            }
            rows.add(row);
        }
        return rows;
    }

    private String atMost(String what, String text, int longest) throws PlatformException {
        if (text.codePointCount(0, text.length()) > longest) {
            throw refusal(what + " may have at most " + longest + " characters on WhatsApp.");
        }
        return text;
    }

    private PlatformException refusal(String words) {
        return api.problem(Action.FAIL_ITEM, "bad-choices", words);
    }
}

package dev.parley.connector.apple;

import dev.parley.connector.api.OutboundChoices;
import dev.parley.connector.api.OutboundChoices.Choice;
import dev.parley.connector.api.OutboundChoices.Kind;
import dev.parley.connector.api.OutboundChoices.Section;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Writes choices as Apple shows them: quick replies, a list picker or a time picker (WIRE 4.5). */
final class InteractiveContent {

    /** The extension on each device that shows Apple's own kinds. */
    static final String BALLOON = "com.apple.messages.MSMessageExtensionBalloonPlugin:0000000000:"
            + "com.apple.icloud.apps.messages.business.extension";

    /** As many quick replies fit; more become a list. */
    private static final int FEWEST_QUICK = 2;

    private static final int MOST_QUICK = 5;

    private InteractiveContent() {}

    static JsonObjectBuilder of(OutboundChoices choices, String question, String requestId) throws PlatformException {
        List<Choice> all = choices.sections().stream()
                .flatMap(section -> section.choices().stream())
                .toList();
        if (all.isEmpty()) {
            throw refusal("apple.no-choices", "There is nothing to choose: add at least one choice.");
        }
        JsonObjectBuilder data =
                Json.createObjectBuilder().add("version", "1.0").add("requestIdentifier", requestId);
        if (choices.kind() == Kind.TIMES) {
            data.add("event", event(choices, all, question, requestId));
        } else if (choices.kind() == Kind.BUTTONS && all.size() >= FEWEST_QUICK && all.size() <= MOST_QUICK) {
            data.add("quick-reply", quickReply(all, question));
        } else {
            data.add("listPicker", listPicker(choices));
        }
        return Json.createObjectBuilder()
                .add("bid", BALLOON)
                .add("data", data)
                .add("receivedMessage", bubble(question, choices.footer()))
                .add("replyMessage", bubble(choices.header().isEmpty() ? question : choices.header(), ""));
    }

    private static JsonObjectBuilder bubble(String title, String subtitle) {
        JsonObjectBuilder bubble =
                Json.createObjectBuilder().add("title", title).add("style", "icon");
        return subtitle.isEmpty() ? bubble : bubble.add("subtitle", subtitle);
    }

    private static JsonObjectBuilder quickReply(List<Choice> choices, String question) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        choices.forEach(choice -> items.add(
                Json.createObjectBuilder().add("identifier", choice.id()).add("title", choice.title())));
        return Json.createObjectBuilder().add("summaryText", question).add("items", items);
    }

    private static JsonObjectBuilder listPicker(OutboundChoices choices) {
        JsonArrayBuilder sections = Json.createArrayBuilder();
        int order = 0;
        for (Section section : choices.sections()) {
            sections.add(Json.createObjectBuilder()
                    .add("title", section.title())
                    .add("order", order++)
                    .add("multipleSelection", false)
                    .add("items", items(section)));
        }
        return Json.createObjectBuilder().add("sections", sections);
    }

    private static JsonArrayBuilder items(Section section) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        int order = 0;
        for (Choice choice : section.choices()) {
            items.add(Json.createObjectBuilder()
                    .add("identifier", choice.id())
                    .add("title", choice.title())
                    .add("subtitle", choice.description())
                    .add("order", order++)
                    .add("style", "default"));
        }
        return items;
    }

    private static JsonObjectBuilder event(
            OutboundChoices choices, List<Choice> slots, String question, String requestId) throws PlatformException {
        JsonArrayBuilder timeslots = Json.createArrayBuilder();
        for (Choice slot : slots) {
            TimeSlot time = TimeSlot.parse(slot.description())
                    .orElseThrow(() -> refusal(
                            "apple.bad-time",
                            "A time to choose needs a start and a length, such as 2026-09-05T12:30Z/PT1H."));
            timeslots.add(Json.createObjectBuilder()
                    .add("identifier", slot.id())
                    .add("startTime", time.startText())
                    .add("duration", time.length().toSeconds()));
        }
        return Json.createObjectBuilder()
                .add("identifier", requestId)
                .add("title", choices.header().isEmpty() ? question : choices.header())
                .add("timeslots", timeslots);
    }

    private static PlatformException refusal(String code, String words) {
        return new PlatformException(PlatformProblem.of(Action.FAIL_ITEM, code, words));
    }
}

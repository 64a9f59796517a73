package dev.parley.web.desk;

import dev.parley.attachment.AttachmentState;
import dev.parley.connector.api.WhatsAppManagement.Component;
import dev.parley.connector.api.WhatsAppManagement.Template;
import dev.parley.desk.DeskHead;
import dev.parley.desk.MyInteractions;
import dev.parley.desk.StateChoice;
import dev.parley.desk.TemplateChoice;
import dev.parley.desk.TimelineEntry;
import dev.parley.desk.TimelineEntry.EventEntry;
import dev.parley.desk.TimelineEntry.NoteEntry;
import dev.parley.desk.TimelineEntry.OutgoingEntry;
import dev.parley.outbound.OutboxState;
import dev.parley.security.Caller;
import dev.parley.web.view.CsrfField;
import dev.parley.web.view.RailEntry;
import dev.parley.workforce.AgentState;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The models of whole pages, for rendering tests. */
public final class SampleModels {

    private SampleModels() {}

    public static EditView edit() {
        return new EditView(2, "/app/interactions/42", "We open at nine.", "At most 8000 characters.");
    }

    public static TemplatesView templates(String chosen, List<String> values) {
        Component body =
                new Component("BODY", "", "Hello {{1}}, your order {{2}} is on its way.", List.of(), List.of());
        Template template = new Template("7", "order_update", "en_US", "UTILITY", "APPROVED", "", "", List.of(body));
        TemplateChoice choice = new TemplateChoice(Optional.of(List.of(template)), false, false, "");
        return TemplatesView.of("/app/interactions/42", "Ottilie Brandt", choice, chosen, values, false);
    }

    public static Map<String, Object> frame(String section) {
        var head = new DeskHead(
                9, "Noor Haddad", AgentState.AVAILABLE, null, Posts.NOW, true, "Desk 1", 2, 50, 3, 4, Posts.NOW, 86);
        Map<String, Object> model = new HashMap<>();
        model.put("csrf", new CsrfField("_csrf", "token"));
        model.put("framed", true);
        model.put("section", section);
        model.put("rail", RailEntry.of(new Caller(9, "Noor Haddad", Set.of(), Set.of(), "test")));
        model.put("notice", "");
        model.put("serverTime", Posts.NOW.toString());
        model.put(
                "status",
                StatusView.of(
                        head,
                        List.of(
                                new StateChoice("available", AgentState.AVAILABLE, null),
                                new StateChoice("away-break", AgentState.AWAY, "break")),
                        List.of("Desk 1", "Desk 2"),
                        Posts.NOW));
        return model;
    }

    public static Map<String, Object> desk() {
        Map<String, Object> model = frame("desk");
        var card = Posts.card();
        var mine = new MyInteractions(List.of(card), List.of(card), List.of(), List.of(), List.of());
        model.put("list", ListView.of(mine, 42L, Posts.NOW, ZoneOffset.UTC));
        model.put("rejectReasons", List.of("not my subject"));
        model.put(
                "offers",
                List.of(OfferView.of(card, Posts.NOW, ZoneOffset.UTC), OfferView.of(card, Posts.NOW, ZoneOffset.UTC)));
        model.put("agentTopic", "agent-9");
        List<TimelineEntry> timeline = List.of(
                Posts.entry(1, false, null, Posts.NOW),
                Posts.entry(2, false, 1L, Posts.NOW),
                Posts.entry(3, true, null, Posts.NOW, Posts.files()),
                new NoteEntry(1, Posts.NOW, 9, "Noor", true, "<script>alert(1)</script>"),
                new EventEntry(Posts.NOW, "Noor put it on hold"),
                new OutgoingEntry(
                        8,
                        Posts.NOW,
                        9,
                        "Noor",
                        true,
                        false,
                        "On its way",
                        List.of(Posts.file(9, AttachmentState.STORED, "image/png", "")),
                        "",
                        OutboxState.FAILED,
                        1,
                        "X refused it.",
                        false));
        model.put("view", CurrentView.of(Posts.current(timeline), 3L, null, Posts.NOW, ZoneOffset.UTC));
        return model;
    }
}

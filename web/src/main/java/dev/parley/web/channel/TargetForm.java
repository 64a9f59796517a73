package dev.parley.web.channel;

import dev.parley.intake.targeting.TargetDraft;
import dev.parley.intake.targeting.TargetPage;
import dev.parley.workforce.InteractionType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form of a rule of targets. */
final class TargetForm {

    private TargetForm() {}

    static TargetDraft draft(SentForm sent) {
        return new TargetDraft(
                type(sent.text("type")),
                sent.text("addressed"),
                sent.text("words"),
                sent.isBlank("workgroup")
                        ? null
                        : Long.valueOf(FormText.id(sent.text("workgroup")).orElse(0)),
                sent.isBlank("priority") ? 0 : sent.number("priority", "Priority", 0),
                sent.text("skills"),
                sent.text("agent"),
                sent.isBlank("agent-seconds")
                        ? null
                        : Integer.valueOf(sent.number("agent-seconds", "Waits for the agent", 0)));
    }

    private static @Nullable InteractionType type(String name) {
        return switch (name) {
            case "SOCIAL_CONVERSATION" -> InteractionType.SOCIAL_CONVERSATION;
            case "SOCIAL_DIRECT_MESSAGE" -> InteractionType.SOCIAL_DIRECT_MESSAGE;
            default -> null;
        };
    }

    static FormView of(TargetPage page) {
        TargetDraft draft = page.draft();
        Map<String, String> values = new HashMap<>();
        values.put("version", "" + page.version());
        values.put("type", draft.type() == null ? "" : draft.type().name());
        values.put("addressed", draft.addressed());
        values.put("words", draft.words());
        values.put("workgroup", draft.workgroupId() == null ? "" : "" + draft.workgroupId());
        values.put("priority", "" + draft.priority());
        values.put("skills", draft.skills());
        values.put("agent", draft.agent());
        values.put("agent-seconds", draft.agentSeconds() == null ? "" : "" + draft.agentSeconds());
        return new FormView(values, Set.of(), List.of());
    }
}

package dev.parley.web.channel;

import dev.parley.channel.FieldProblem;
import dev.parley.intake.targeting.TargetDraft;
import dev.parley.intake.targeting.TargetPage;
import dev.parley.workforce.InteractionType;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The form of a rule of targets as it was sent. */
public class TargetForm {

    @FormParam("version")
    @DefaultValue("0")
    int version;

    @FormParam("type")
    @DefaultValue("")
    String type = "";

    @FormParam("addressed")
    @DefaultValue("")
    String addressed = "";

    @FormParam("words")
    @DefaultValue("")
    String words = "";

    @FormParam("workgroup")
    @DefaultValue("")
    String workgroup = "";

    @FormParam("priority")
    @DefaultValue("0")
    String priority = "";

    @FormParam("skills")
    @DefaultValue("")
    String skills = "";

    @FormParam("agent")
    @DefaultValue("")
    String agent = "";

    @FormParam("agent-seconds")
    @DefaultValue("")
    String agentSeconds = "";

    private final List<FieldProblem> unreadable = new ArrayList<>();

    TargetDraft draft() {
        unreadable.clear();
        return new TargetDraft(
                switch (type) {
                    case "SOCIAL_CONVERSATION" -> InteractionType.SOCIAL_CONVERSATION;
                    case "SOCIAL_DIRECT_MESSAGE" -> InteractionType.SOCIAL_DIRECT_MESSAGE;
                    default -> null;
                },
                addressed.strip(),
                words.strip(),
                workgroup.isBlank() ? null : Long.valueOf(FormText.id(workgroup).orElse(0)),
                priority.isBlank() ? 0 : number("priority", "Priority", priority),
                skills.strip(),
                agent.strip(),
                agentSeconds.isBlank()
                        ? null
                        : Integer.valueOf(number("agent-seconds", "Waits for the agent", agentSeconds)));
    }

    private int number(String field, String label, String text) {
        String digits = text.strip();
        boolean negative = digits.startsWith("-");
        OptionalInt number = FormText.number(negative ? digits.substring(1) : digits);
        if (number.isEmpty()) {
            unreadable.add(new FieldProblem(field, label, "Give a whole number, in digits."));
        }
        return negative ? -number.orElse(0) : number.orElse(0);
    }

    /** What {@link #draft} could not read. */
    List<FieldProblem> unreadable() {
        return List.copyOf(unreadable);
    }

    FormView view(List<FieldProblem> problems) {
        Map<String, String> values = new HashMap<>();
        values.put("version", "" + version);
        values.put("type", type);
        values.put("addressed", addressed);
        values.put("words", words);
        values.put("workgroup", workgroup);
        values.put("priority", priority);
        values.put("skills", skills);
        values.put("agent", agent);
        values.put("agent-seconds", agentSeconds);
        return new FormView(values, Set.of(), problems);
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

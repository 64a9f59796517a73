package dev.parley.intake.targeting;

import java.util.ArrayList;
import java.util.List;

/** A rule in words. */
final class TargetText {

    private TargetText() {}

    static String when(TargetDraft draft) {
        List<String> parts = new ArrayList<>();
        parts.add(
                draft.type() == null
                        ? "Everything"
                        : switch (draft.type()) {
                            case SOCIAL_DIRECT_MESSAGE -> "Direct messages";
                            case SOCIAL_CONVERSATION -> "Conversations";
                            default -> draft.type().label();
                        });
        if (!draft.addressed().isEmpty()) {
            parts.add("to " + draft.addressed());
        }
        if (!draft.words().isEmpty()) {
            parts.add("with " + quoted(draft.words()));
        }
        return String.join(" ", parts);
    }

    private static String quoted(String words) {
        List<String> each = new ArrayList<>();
        for (String word : words.split(",")) {
            if (!word.isBlank()) {
                each.add("“" + word.strip() + "”");
            }
        }
        return String.join(" or ", each);
    }

    /**
     * @param workgroup its name, or empty
     * @param agent the name of the agent, or empty
     */
    static String then(TargetDraft draft, String workgroup, String agent) {
        List<String> parts = new ArrayList<>();
        if (!workgroup.isEmpty()) {
            parts.add("to " + workgroup);
        }
        if (draft.priority() != 0) {
            parts.add("priority " + draft.priority());
        }
        if (!draft.skills().isEmpty()) {
            parts.add(draft.skills().matches("1\\s*=\\s*1") ? "any agent with capacity" : "skills " + draft.skills());
        }
        if (!agent.isEmpty()) {
            parts.add("for " + agent
                    + (draft.agentSeconds() == null ? " alone" : ", for up to " + draft.agentSeconds() + " s"));
        }
        String words = String.join(", ", parts);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}

package dev.parley.intake.targeting;

import dev.parley.workforce.InteractionType;
import org.jspecify.annotations.Nullable;

/**
 * A rule as people write it: what a form carries and what the audit log compares.
 *
 * @param type the type of interaction it concerns; null is any
 * @param addressed a handle, page, number or business to which was written; empty is any
 * @param words one of them is in the text, separated by commas; empty is any text
 * @param workgroupId who gets it instead of the channel's workgroup; null is the channel's
 * @param priority from -100 to 100
 * @param skills an expression such as {@code German >= 30 and (French or Spanish)}, or {@code 1=1} for any agent with
 *     capacity; empty is what the workgroup asks for
 * @param agent the log-in name of an agent who shall have it; empty is whoever routing chooses
 * @param agentSeconds how long it waits for that agent alone; null is without end
 */
public record TargetDraft(
        @Nullable InteractionType type,
        String addressed,
        String words,
        @Nullable Long workgroupId,
        int priority,
        String skills,
        String agent,
        @Nullable Integer agentSeconds) {

    public static final TargetDraft NEW = new TargetDraft(null, "", "", null, 0, "", "", null);
}

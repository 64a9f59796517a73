package dev.parley.routing.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of an interaction in a queue.
 *
 * @param licence the access licence an agent needs for its platform; empty where the platform needs none
 * @param priority −100 to 100, higher goes first
 * @param createdAt when it entered the system: its time in system counts from here
 * @param queuedAt when it entered this queue: its time in queue counts from here
 * @param needs the skills it asks for itself; empty where it asks for those of its workgroup
 * @param test made by a channel in test mode: service levels do not move it forward
 */
public record QueuedInteraction(
        InteractionId id,
        WorkgroupId workgroup,
        InteractionType type,
        Optional<AccessLicence> licence,
        int priority,
        Instant createdAt,
        Instant queuedAt,
        Optional<SkillExpression> needs,
        Optional<PreferredAgent> preferred,
        boolean test) {

    public QueuedInteraction {
        if (priority < -100 || priority > 100) {
            throw new IllegalArgumentException("priority " + priority);
        }
    }
}

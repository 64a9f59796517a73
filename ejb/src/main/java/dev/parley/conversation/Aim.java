package dev.parley.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom an interaction is meant for (RT-6, RT-7).
 *
 * @param targetAgentId the agent it waits for
 * @param targetLimitSeconds how long it waits for that agent alone; null is the usual time, or for a named agent without
 *     end
 * @param targetNamed whether it waits for the agent though absent or unwilling
 * @param skillExpression what it asks for instead of its workgroup's skills, with skills by number such as {@code {7} >=
 *     30}; null is what its workgroup asks for
 */
@Embeddable
public record Aim(
        @Nullable Long targetAgentId,
        @Nullable @Column(name = "target_limit_s") Integer targetLimitSeconds,
        boolean targetNamed,
        @Nullable String skillExpression) {

    /** Whoever its workgroup gives it to. */
    public static final Aim NOTHING = new Aim(null, null, false, null);

    /** Preferably for this agent, for the usual time. */
    public Aim at(long agent) {
        return new Aim(agent, null, false, skillExpression);
    }

    /** For this agent alone, up to the limit or, where there is none, without end. */
    public Aim named(long agent, Optional<Duration> limit) {
        return new Aim(agent, limit.map(Duration::toSeconds).map(Long::intValue).orElse(null), true, skillExpression);
    }

    public Aim asking(@Nullable String expression) {
        return new Aim(targetAgentId, targetLimitSeconds, targetNamed, expression);
    }

    public Aim withoutAgent() {
        return NOTHING.asking(skillExpression);
    }

    public Optional<Duration> limit() {
        return Optional.ofNullable(targetLimitSeconds).map(Duration::ofSeconds);
    }
}

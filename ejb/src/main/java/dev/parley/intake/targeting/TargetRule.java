package dev.parley.intake.targeting;

import dev.parley.conversation.Aim;
import dev.parley.shared.Ids;
import dev.parley.workforce.InteractionType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One rule of a channel: when it fits, and who shall have the interaction then (RT-7). */
@Entity
@Table(name = "target_rule")
public class TargetRule {

    @Id
    private long id = Ids.next();

    private long channelId;

    private int position;

    @Enumerated(EnumType.STRING)
    private @Nullable InteractionType interactionType;

    private String addressed = "";

    private String words = "";

    private @Nullable Long workgroupId;

    private int priority;

    private @Nullable String skillExpression;

    private @Nullable Long agentId;

    @Column(name = "agent_limit_s")
    private @Nullable Integer agentLimitSeconds;

    @Version
    private int version;

    protected TargetRule() {}

    TargetRule(long channelId, int position) {
        this.channelId = channelId;
        this.position = position;
    }

    /**
     * Takes over what an administrator wrote.
     *
     * @param skills the expression as it is kept, with skills by number
     * @param agent who shall have it
     */
    void change(TargetDraft draft, @Nullable String skills, @Nullable Long agent) {
        interactionType = draft.type();
        addressed = draft.addressed();
        words = draft.words();
        workgroupId = draft.workgroupId();
        priority = draft.priority();
        skillExpression = skills;
        agentId = agent;
        agentLimitSeconds = draft.agentSeconds();
    }

    /** When it fits. */
    TargetCondition condition() {
        return new TargetCondition(interactionType, addressed, words);
    }

    /** Whom the interaction is meant for. */
    public Aim aim() {
        Aim asks = Aim.NOTHING.asking(skillExpression);
        Long agent = agentId;
        return agent == null
                ? asks
                : asks.named(agent, Optional.ofNullable(agentLimitSeconds).map(Duration::ofSeconds));
    }

    void moveTo(int place) {
        position = place;
    }

    public long id() {
        return id;
    }

    long channelId() {
        return channelId;
    }

    int version() {
        return version;
    }

    @Nullable
    InteractionType interactionType() {
        return interactionType;
    }

    String addressed() {
        return addressed;
    }

    String words() {
        return words;
    }

    /** Instead of the channel's workgroup. */
    public Optional<Long> workgroupId() {
        return Optional.ofNullable(workgroupId);
    }

    public int priority() {
        return priority;
    }

    Optional<String> skillExpression() {
        return Optional.ofNullable(skillExpression);
    }

    Optional<Long> agentId() {
        return Optional.ofNullable(agentId);
    }

    @Nullable
    Integer agentLimitSeconds() {
        return agentLimitSeconds;
    }
}

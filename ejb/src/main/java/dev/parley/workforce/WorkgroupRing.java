package dev.parley.workforce;

import dev.parley.shared.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * A ring of bullseye routing (RT-4): once an interaction has waited long enough, the workgroup asks less of agents. It
 * keeps what the rings before it relaxed.
 */
@Entity
@Table(name = "workgroup_ring")
public class WorkgroupRing {

    static final int MOST_LOWERING = 100;

    @Id
    private long id = Ids.next();

    @Column(name = "after_s")
    private int afterSeconds;

    private int lowerBy;

    @ElementCollection
    @CollectionTable(name = "workgroup_ring_skill", joinColumns = @JoinColumn(name = "ring_id"))
    @Column(name = "skill_id")
    private Set<Long> droppedSkills = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "workgroup_ring_group", joinColumns = @JoinColumn(name = "ring_id"))
    @Column(name = "workgroup_id")
    private Set<Long> furtherWorkgroups = new HashSet<>();

    protected WorkgroupRing() {}

    /**
     * A ring that relaxes nothing yet.
     *
     * @param after waiting time from which it holds, a second or more
     */
    public WorkgroupRing(Duration after) {
        if (after.toSeconds() < 1) {
            throw new IllegalArgumentException("A ring begins after a second or later, not after " + after + ".");
        }
        afterSeconds = (int) after.toSeconds();
    }

    static WorkgroupRing of(RingSettings settings) {
        WorkgroupRing ring =
                new WorkgroupRing(Duration.ofSeconds(settings.afterSeconds())).lowering(settings.lowerBy());
        ring.droppedSkills.addAll(settings.droppedSkills());
        ring.furtherWorkgroups.addAll(settings.furtherWorkgroups());
        return ring;
    }

    RingSettings settings() {
        return new RingSettings(afterSeconds, lowerBy, droppedSkills, furtherWorkgroups);
    }

    /** Lets a proficiency be this far below what is asked for. */
    public WorkgroupRing lowering(int proficiency) {
        if (proficiency < 0 || proficiency > MOST_LOWERING) {
            throw new IllegalArgumentException(
                    "A proficiency is lowered by 0 to " + MOST_LOWERING + ", not by " + proficiency + ".");
        }
        lowerBy = proficiency;
        return this;
    }

    /** Asks for this skill no longer. */
    public WorkgroupRing dropping(Skill skill) {
        droppedSkills.add(skill.id());
        return this;
    }

    /** Lets the agents of another workgroup help out. */
    public WorkgroupRing asking(Workgroup other) {
        furtherWorkgroups.add(other.id());
        return this;
    }

    public Duration after() {
        return Duration.ofSeconds(afterSeconds);
    }

    public int lowerBy() {
        return lowerBy;
    }

    public Set<Long> droppedSkills() {
        return Set.copyOf(droppedSkills);
    }

    public Set<Long> furtherWorkgroups() {
        return Set.copyOf(furtherWorkgroups);
    }
}

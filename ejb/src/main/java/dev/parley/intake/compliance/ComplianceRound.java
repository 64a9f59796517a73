package dev.parley.intake.compliance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** How far the stored posts of an account have been looked up again, in the order in which they were stored (IN-8). */
@Entity
@Table(name = "compliance_round")
class ComplianceRound {

    @Id
    private long accountId;

    private long afterPost;

    private Instant beganAt = Instant.EPOCH;

    private Instant nextDueAt = Instant.EPOCH;

    protected ComplianceRound() {}

    ComplianceRound(long accountId, Instant now) {
        this.accountId = accountId;
        this.beganAt = now;
        this.nextDueAt = now;
    }

    boolean isDue(Instant now) {
        return !nextDueAt.isAfter(now);
    }

    long afterPost() {
        return afterPost;
    }

    /** These were looked up; the next ones may come soon. */
    void passed(long lastPost, Instant next) {
        afterPost = lastPost;
        nextDueAt = next;
    }

    /** All were looked up: the next round begins its time after this one began. */
    void complete(Duration every, Instant now) {
        afterPost = 0;
        Instant next = beganAt.plus(every);
        beganAt = next.isBefore(now) ? now.plus(every) : next;
        nextDueAt = beganAt;
    }

    /** The platform has to be left alone for a while. */
    void postpone(Instant next) {
        nextDueAt = next;
    }
}

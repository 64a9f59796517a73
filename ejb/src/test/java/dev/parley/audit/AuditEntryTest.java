package dev.parley.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditEntryTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    @Test
    void eachEntryFollowsTheOneBefore() {
        AuditEntry first = new AuditEntry(change("created"), NOON, AuditEntry.FIRST);
        AuditEntry second = new AuditEntry(change("changed"), NOON, first.hash());

        assertThat(first.follows(AuditEntry.FIRST)).isTrue();
        assertThat(second.follows(first.hash())).isTrue();
        assertThat(second.follows(AuditEntry.FIRST)).isFalse();
    }

    @Test
    void anotherContentHasAnotherHash() {
        assertThat(new AuditEntry(change("created"), NOON, AuditEntry.FIRST).hash())
                .isNotEqualTo(new AuditEntry(change("deleted"), NOON, AuditEntry.FIRST).hash());
    }

    private static AuditedChange change(String action) {
        return new AuditedChange("ada", "127.0.0.1", action, "channel 1", null, "{}");
    }
}

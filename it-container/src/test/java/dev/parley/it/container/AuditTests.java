package dev.parley.it.container;

import static dev.parley.it.container.Ground.ask;
import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.audit.AuditEntry;
import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditedChange;
import dev.parley.shared.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Who alters the audit log is found out (SE-5). */
interface AuditTests {

    @Test
    default void an_entry_that_was_altered_by_hand_breaks_the_chain() {
        String subject = "channel " + Ids.next();
        for (int i = 0; i < 3; i++) {
            the(AuditLog.class).record(new AuditedChange("Ada", "127.0.0.1", "change " + i, subject, null, "é🛋️"));
        }
        assertThat(the(AuditLog.class).isIntact()).isTrue();
        assertThat(rename("Eve", subject)).isEqualTo(1);
        assertThat(the(AuditLog.class).isIntact()).isFalse();
        assertThat(rename("Ada", subject)).isEqualTo(1);
        assertThat(the(AuditLog.class).isIntact()).isTrue();
    }

    private static int rename(String who, String subject) {
        return ask(entities -> entities.createNativeQuery(
                        "update audit_entry set who = ?1 where subject = ?2 and action = 'change 1'")
                .setParameter(1, who)
                .setParameter(2, subject)
                .executeUpdate());
    }

    @Test
    default void a_change_that_is_rolled_back_leaves_no_entry() {
        String subject = "channel " + Ids.next();
        try {
            run(entities -> {
                the(AuditLog.class).record(new AuditedChange("Ada", "127.0.0.1", "change", subject, null, null));
                throw new dev.parley.shared.RefusedException("No.");
            });
        } catch (dev.parley.shared.RefusedException expected) {
            assertThat(expected).hasMessage("No.");
        }
        assertThat(Ground.count("select count(e) from AuditEntry e where e.subject = ?1", subject))
                .isZero();
        assertThat(the(AuditLog.class).isIntact()).isTrue();
    }

    @Test
    default void changes_at_the_same_moment_are_entered_one_after_the_other() throws Exception {
        String subject = "channel " + Ids.next();
        CyclicBarrier start = new CyclicBarrier(4);
        List<Future<Boolean>> writing = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            writing.add(the(Ground.class).start(() -> {
                start.await(30, TimeUnit.SECONDS);
                for (int n = 0; n < 5; n++) {
                    run(entities -> the(AuditLog.class)
                            .record(new AuditedChange("Ada", "127.0.0.1", "change", subject, null, null)));
                }
                return true;
            }));
        }
        for (Future<Boolean> each : writing) {
            assertThat(each.get(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(Ground.count("select count(e) from AuditEntry e where e.subject = ?1", subject))
                .isEqualTo(20);
        assertThat(the(AuditLog.class).isIntact()).isTrue();
    }

    @Test
    default void who_removes_the_last_entry_is_found_out() {
        String subject = "channel " + Ids.next();
        the(AuditLog.class).record(new AuditedChange("Ada", "127.0.0.1", "change", subject, null, null));
        AuditEntry last = ask(
                entities -> entities.createQuery("select e from AuditEntry e where e.subject = ?1", AuditEntry.class)
                        .setParameter(1, subject)
                        .getSingleResult());
        run(entities -> entities.remove(entities.contains(last) ? last : entities.merge(last)));
        assertThat(the(AuditLog.class).isIntact()).isFalse();
        run(entities -> entities.merge(last));
        assertThat(the(AuditLog.class).isIntact()).isTrue();
    }
}

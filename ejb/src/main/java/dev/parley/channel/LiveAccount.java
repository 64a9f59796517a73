package dev.parley.channel;

import dev.parley.shared.ShortText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the live stream of an account stands. Whoever holds it says again and again that it is alive. */
@Entity
public class LiveAccount {

    @Id
    private long accountId;

    private Instant liveUntil = Instant.EPOCH;
    private Instant since = Instant.EPOCH;
    private @Nullable String problem;

    protected LiveAccount() {}

    LiveAccount(long accountId) {
        this.accountId = accountId;
    }

    void isAlive(Instant until, Instant now) {
        if (!isLive(now)) {
            since = now;
        }
        liveUntil = until;
        problem = null;
    }

    void isDown(String why, Instant now) {
        if (isLive(now)) {
            since = now;
        }
        liveUntil = now;
        problem = ShortText.of(why, 1000);
    }

    boolean isLive(Instant now) {
        return liveUntil.isAfter(now);
    }

    Instant since() {
        return since;
    }

    @Nullable
    String problem() {
        return problem;
    }
}

package dev.parley.web.hook;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * How much of what is pushed is taken in at once: so many pushes and so many bytes of one account, so many bytes of
 * all, and so many pushes of one account in a second. An account that sends too much, or too slowly, stops no other.
 */
final class HookRoom {

    /** What is open to the accounts. */
    record Limits(int pushesOfAccount, int bytesOfAccount, int bytesOfAll, int perSecond, int burst) {

        /** Several times what the busiest page brings; the bytes are a tenth of the smallest heap that we ask for. */
        static final Limits USUAL = new Limits(24, 24 * 1024 * 1024, 72 * 1024 * 1024, 1000, 2000);
    }

    private static final double NANOS = 1e9;

    private final Limits limits;
    private final LongSupplier nanos;
    private final Map<Long, Door> doors = new ConcurrentHashMap<>();
    private long bytes;

    /** @param nanos a clock that only runs forward, as {@link System#nanoTime} */
    HookRoom(Limits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
    }

    /** One account's pushes. */
    private final class Door {

        private int inside;
        private long bytes;
        private double tokens = limits.burst();
        private long filledAt = nanos.getAsLong();

        private synchronized boolean enter() {
            long now = nanos.getAsLong();
            tokens = Math.min(limits.burst(), tokens + (now - filledAt) / NANOS * limits.perSecond());
            filledAt = now;
            if (tokens < 1 || inside >= limits.pushesOfAccount()) {
                return false;
            }
            tokens--;
            inside++;
            return true;
        }

        private synchronized boolean hold(int more) {
            if (bytes + more > limits.bytesOfAccount()) {
                return false;
            }
            bytes += more;
            return true;
        }

        private synchronized void leave(long held) {
            inside--;
            bytes -= held;
        }
    }

    /** A push that is being taken in. */
    final class Stay implements AutoCloseable {

        private final Door door;
        private int held;

        private Stay(Door door) {
            this.door = door;
        }

        /** Whether so many more bytes may be kept in memory until the push is stored. */
        boolean hold(int more) {
            if (!door.hold(more)) {
                return false;
            }
            held += more;
            return take(more);
        }

        @Override
        public void close() {
            door.leave(held);
            giveBack(held);
        }
    }

    /** Bytes are counted also where they are too many; the stay gives them back. */
    private synchronized boolean take(int more) {
        bytes += more;
        return bytes <= limits.bytesOfAll();
    }

    private synchronized void giveBack(int held) {
        bytes -= held;
    }

    /** Empty where the account has too much under way; to be asked for accounts that exist only. */
    Optional<Stay> enter(long account) {
        Door door = doors.computeIfAbsent(account, any -> new Door());
        return door.enter() ? Optional.of(new Stay(door)) : Optional.empty();
    }
}

package dev.parley.web.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.web.hook.HookBody.Trouble;
import dev.parley.web.hook.HookBody.Unread;
import dev.parley.web.hook.HookRoom.Limits;
import dev.parley.web.hook.HookRoom.Stay;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How much is pushed to us at once. */
class HookRoomTest {

    private static final long ONE = 1;
    private static final long OTHER = 2;
    private static final int KILOBYTE = 1024;

    private final AtomicLong nanos = new AtomicLong();

    private HookRoom room(Limits limits) {
        return new HookRoom(limits, nanos::get);
    }

    @Test
    void anAccountWithTooManyUnderWayStopsNoOther() {
        HookRoom room = room(new Limits(2, KILOBYTE, KILOBYTE, 100, 100));
        Stay first = room.enter(ONE).orElseThrow();
        assertThat(room.enter(ONE)).isPresent();
        assertThat(room.enter(ONE)).isEmpty();
        assertThat(room.enter(OTHER)).isPresent();
        first.close();
        assertThat(room.enter(ONE)).isPresent();
    }

    @Test
    void anAccountThatPushesTooOftenHasToWait() {
        HookRoom room = room(new Limits(100, KILOBYTE, KILOBYTE, 10, 3));
        for (int i = 0; i < 3; i++) {
            room.enter(ONE).ifPresent(Stay::close);
        }
        assertThat(room.enter(ONE)).isEmpty();
        assertThat(room.enter(OTHER)).isPresent();
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(100));
        assertThat(room.enter(ONE)).isPresent();
        assertThat(room.enter(ONE)).isEmpty();
    }

    @Test
    void bytesAreBoundedForOneAndForAll() {
        HookRoom room = room(new Limits(10, 600, 1000, 100, 100));
        Stay one = room.enter(ONE).orElseThrow();
        assertThat(one.hold(600)).isTrue();
        assertThat(one.hold(1)).isFalse();
        Optional<Stay> other = room.enter(OTHER);
        assertThat(other.orElseThrow().hold(400)).isTrue();
        assertThat(other.orElseThrow().hold(1)).as("over all").isFalse();
        one.close();
        assertThat(other.orElseThrow().hold(1)).isTrue();
    }

    @Test
    void whatComesInTricklesIsLeftInTime() {
        Stay stay = room(Limits.USUAL).enter(ONE).orElseThrow();
        InputStream trickle = new InputStream() {
            @Override
            public int read() {
                nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
                return 'x';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                into[offset] = (byte) read();
                return 1;
            }
        };
        assertThatThrownBy(() -> HookBody.read(trickle, stay, nanos::get))
                .isInstanceOfSatisfying(
                        Unread.class, unread -> assertThat(unread.trouble()).isEqualTo(Trouble.TOO_SLOW));
        assertThat(nanos.get()).isLessThan(TimeUnit.SECONDS.toNanos(12));
    }

    @Test
    void whatHasNoLengthIsLeftAtTheLimit() {
        Stay stay = room(Limits.USUAL).enter(ONE).orElseThrow();
        AtomicLong given = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                given.incrementAndGet();
                return 'x';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                given.addAndGet(length);
                return length;
            }
        };
        assertThatThrownBy(() -> HookBody.read(endless, stay, nanos::get))
                .isInstanceOfSatisfying(
                        Unread.class, unread -> assertThat(unread.trouble()).isEqualTo(Trouble.TOO_LARGE));
        assertThat(given.get()).isLessThan(HookBody.LARGEST + 64L * KILOBYTE);
    }

    @Test
    void whatFitsIsRead() throws Exception {
        Stay stay = room(Limits.USUAL).enter(ONE).orElseThrow();
        byte[] push = new byte[HookBody.LARGEST];
        assertThat(HookBody.read(new ByteArrayInputStream(push), stay, nanos::get))
                .hasSize(HookBody.LARGEST);
    }
}

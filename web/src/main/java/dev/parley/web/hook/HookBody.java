package dev.parley.web.hook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Reads what is pushed, as long as there is room for it and it comes in time. */
final class HookBody {

    /** The largest push that is taken, in bytes. */
    static final int LARGEST = 8 * 1024 * 1024;

    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int CHUNK = 16 * 1024;

    private HookBody() {}

    /** Why a push is not read to its end. */
    enum Trouble {
        TOO_LARGE,
        TOO_SLOW,
        NO_ROOM
    }

    /** What is not read to its end. */
    static final class Unread extends Exception {

        private static final long serialVersionUID = 1L;
        private final Trouble trouble;

        private Unread(Trouble trouble) {
            super(trouble.name());
            this.trouble = trouble;
        }

        Trouble trouble() {
            return trouble;
        }
    }

    /** Each read gives what there is; a server ends those that stall. */
    static byte[] read(InputStream in, HookRoom.Stay stay, LongSupplier nanos) throws IOException, Unread {
        long start = nanos.getAsLong();
        ByteArrayOutputStream whole = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            if (whole.size() + read > LARGEST) {
                throw new Unread(Trouble.TOO_LARGE);
            }
            if (nanos.getAsLong() - start > PATIENCE.toNanos()) {
                throw new Unread(Trouble.TOO_SLOW);
            }
            if (!stay.hold(read)) {
                throw new Unread(Trouble.NO_ROOM);
            }
            whole.write(chunk, 0, read);
        }
        return whole.toByteArray();
    }
}

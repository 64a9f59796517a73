package dev.parley.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Test classes run in two processes side by side and share the machine; what measures a time has it for itself
 * meanwhile. JUnit registers this for every class.
 */
public final class Machine implements BeforeAllCallback, AfterAllCallback {

    private static final FileChannel ROOM = open("room.lock");
    /** Held for a moment by who enters the room, and by who waits to have it alone: so nobody else enters before them. */
    private static final FileChannel DOOR = open("door.lock");

    private static @Nullable FileLock place;

    @Override
    public void beforeAll(ExtensionContext context) {
        enter(true);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        leave();
    }

    /** Waits until the classes that run beside this one have ended; others wait until the work is done. */
    static void alone(Runnable work) {
        leave();
        enter(false);
        try {
            work.run();
        } finally {
            leave();
            enter(true);
        }
    }

    private static void enter(boolean together) {
        try (FileLock door = DOOR.lock()) {
            place = ROOM.lock(0, Long.MAX_VALUE, together);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void leave() {
        FileLock held = place;
        place = null;
        try {
            if (held != null) {
                held.release();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileChannel open(String name) {
        Path file = Places.target().resolve(name);
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.parley.simulator.journal;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.world.World;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Appends what changes to a file, one line each, and plays the file back at the next start. Changes of X's world are
 * written as they happen; the other parts are looked through several times a second and when the journal is closed.
 */
public final class Journal implements Closeable {
    private static final Logger LOG = System.getLogger(Journal.class.getName());
    private static final Duration LOOKING = Duration.ofMillis(200);
    private final Path file;
    private final Memory memory = new Memory();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Journal::daemon);
    private BufferedWriter writer;

    private Journal(Path file) throws IOException {
        this.file = file;
        this.writer = open(StandardOpenOption.APPEND);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "simulator-journal");
        thread.setDaemon(true);
        return thread;
    }

    /** Brings the world to where the file ends, and from then on writes what happens to it. */
    public static Journal attach(Path file, World world) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Journal journal = new Journal(file);
        journal.replay(world);
        world.listen(change -> journal.append(ChangeText.write(change)));
        journal.timer.scheduleWithFixedDelay(
                journal::look, LOOKING.toMillis(), LOOKING.toMillis(), TimeUnit.MILLISECONDS);
        return journal;
    }

    /**
     * Brings a part to where the file ends, and from then on writes how it changes.
     *
     * @return whether the file knew the part
     */
    public synchronized boolean keep(Part part) {
        return memory.takeBack(part);
    }

    /** A line cut short by a crash is reported and left out; the rest counts. */
    private void replay(World world) throws IOException {
        int number = 0;
        int wrong = 0;
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                wrong += apply(line, number, world) ? 0 : 1;
            }
        }
        LOG.log(Level.INFO, "journal read: {0} changes, {1} unreadable", number - wrong, wrong);
    }

    private boolean apply(String line, int number, World world) {
        if (line.isBlank()) {
            return true;
        }
        try {
            JsonObject object = JsonText.parse(line)
                    .orElseThrow(() -> new IllegalArgumentException("the line is not a JSON object"));
            if (Kept.isLine(object)) {
                memory.hear(Kept.read(object));
            } else {
                world.apply(ChangeText.read(object));
            }
            return true;
        } catch (IllegalArgumentException | ClassCastException | ArithmeticException e) {
            LOG.log(Level.WARNING, "journal line {0} is left out: {1}", number, e.getMessage());
            return false;
        }
    }

    private BufferedWriter open(StandardOpenOption how) throws IOException {
        BufferedWriter opened = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, how);
        if (how == StandardOpenOption.APPEND && Files.size(file) > 0) {
            // a crash may have left half a line without its end
            opened.newLine();
        }
        return opened;
    }

    private synchronized void append(String line) {
        try {
            writer.write(line);
            writer.newLine();
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be written: " + file, e);
        }
    }

    private synchronized void look() {
        try {
            memory.changes(kept -> append(kept.line()));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the journal misses changes", e);
        }
    }

    /** Forgets everything: the world was reset. */
    public synchronized void clear() throws IOException {
        writer.close();
        memory.clear();
        writer = open(StandardOpenOption.TRUNCATE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        timer.shutdownNow();
        look();
        synchronized (this) {
            writer.close();
        }
    }
}

package dev.parley.simulator.journal;

import dev.parley.simulator.world.Change;
import dev.parley.simulator.world.World;
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

/** Appends every change of a world to a file, one line each, and plays the file back at the next start. */
public final class Journal implements Closeable {
    private static final Logger LOG = System.getLogger(Journal.class.getName());
    private final Path file;
    private BufferedWriter writer;

    private Journal(Path file) throws IOException {
        this.file = file;
        this.writer = open(StandardOpenOption.APPEND);
    }

    /** Brings the world to where the file ends, and from then on writes what happens to it. */
    public static Journal attach(Path file, World world) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (Files.exists(file)) {
            replay(file, world);
        }
        Journal journal = new Journal(file);
        world.listen(journal::append);
        return journal;
    }

    /** A line cut short by a crash is reported and left out; the rest counts. */
    private static void replay(Path file, World world) throws IOException {
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

    private static boolean apply(String line, int number, World world) {
        if (line.isBlank()) {
            return true;
        }
        try {
            world.apply(ChangeText.read(line));
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

    private synchronized void append(Change change) {
        try {
            writer.write(ChangeText.write(change));
            writer.newLine();
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be written: " + file, e);
        }
    }

    /** Forgets everything: the world was reset. */
    public synchronized void clear() throws IOException {
        writer.close();
        writer = open(StandardOpenOption.TRUNCATE_EXISTING);
    }

    @Override
    public synchronized void close() throws IOException {
        writer.close();
    }
}

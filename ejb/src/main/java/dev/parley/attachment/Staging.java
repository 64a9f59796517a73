package dev.parley.attachment;

import dev.parley.settings.AttachmentSettings;
import dev.parley.settings.ParleySettings;
import dev.parley.shared.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** Takes a stream into a temporary file, within a size and a time, and tells what it is (SE-2). */
@ApplicationScoped
public class Staging {

    private static final int BUFFER = 64 * 1024;

    @Inject
    ParleySettings settings;

    @Inject
    Workers workers;

    /** The whole file, in a type that is allowed. */
    StagedFile take(InputStream stream, String name) throws IOException, RefusedFileException {
        AttachmentSettings rules = settings.attachments();
        AtomicReference<InputStream> open = new AtomicReference<>(stream);
        workers.runAfter(rules.deadline(), () -> cutOff(open));
        try {
            return take(stream, name, rules, () -> open.get() == null);
        } catch (IOException e) {
            if (open.get() == null) {
                throw new SlowStreamException(rules.deadline(), e);
            }
            throw e;
        } finally {
            open.set(null);
        }
    }

    /** Closing wakes whoever waits for the next bytes. */
    private static void cutOff(AtomicReference<InputStream> open) {
        InputStream late = open.getAndSet(null);
        if (late != null) {
            try {
                late.close();
            } catch (IOException closedAlready) {
                // the reader finds out
            }
        }
    }

    static StagedFile take(InputStream stream, String name, AttachmentSettings rules, BooleanSupplier late)
            throws IOException, RefusedFileException {
        Path path = emptyFile(rules);
        boolean taken = false;
        try {
            MessageDigest digest = sha256();
            long size = copy(stream, path, digest, rules.largest(), late);
            String type = MediaTypes.sniff(path, name);
            if (!rules.types().contains(type)) {
                throw new RefusedFileException("Files of the type " + type + " are not taken.");
            }
            taken = true;
            return new StagedFile(path, HexFormat.of().formatHex(digest.digest()), size, type);
        } finally {
            if (!taken) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Beside where it will be kept, so that it can be moved there in one step. */
    private static Path emptyFile(AttachmentSettings rules) throws IOException {
        if (rules.inDatabase()) {
            return Files.createTempFile("attachment", ".part");
        }
        Path folder = rules.folder().resolve("incoming");
        Files.createDirectories(folder);
        return Files.createTempFile(folder, "file", ".part");
    }

    private static long copy(InputStream stream, Path path, MessageDigest digest, long largest, BooleanSupplier late)
            throws IOException, RefusedFileException {
        long size = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                size += read;
                if (size > largest) {
                    throw new RefusedFileException("The file is larger than " + FileSize.words(largest) + ".");
                }
                if (late.getAsBoolean()) {
                    throw new IOException("cut off");
                }
                out.write(buffer, 0, read);
            }
        }
        if (late.getAsBoolean()) {
            throw new IOException("cut off"); // some streams just end when they are closed
        }
        if (size == 0) {
            throw new RefusedFileException("The file is empty.");
        }
        return size;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}

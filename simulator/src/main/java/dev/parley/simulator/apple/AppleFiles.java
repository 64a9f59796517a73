package dev.parley.simulator.apple;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The store of encrypted files. Upload and download addresses work for a short time. */
final class AppleFiles {
    static final Duration DOWNLOAD_LIFE = Duration.ofSeconds(30);
    static final int MOST_BYTES = 100 * 1024 * 1024;

    /** A file, or room for one. */
    record Stored(String url, String owner, int size, byte[] content, String checksum) {}

    private record Ticket(String url, Instant until) {}

    private final Clock clock;
    private final Map<String, Stored> files = new LinkedHashMap<>();
    private final Map<String, Ticket> uploads = new LinkedHashMap<>();
    private final Map<String, Ticket> downloads = new LinkedHashMap<>();

    AppleFiles(Clock clock) {
        this.clock = clock;
    }

    /** Room for so many bytes; gives the name of the upload. */
    synchronized String reserve(Stored room) {
        files.put(room.url(), room);
        String ticket = token();
        uploads.put(ticket, new Ticket(room.url(), clock.instant().plus(DOWNLOAD_LIFE)));
        return ticket;
    }

    static Stored room(String urlBase, int size) {
        return new Stored(urlBase + token(), "M" + token(), size, new byte[0], "");
    }

    synchronized Stored upload(String ticket, byte[] content) {
        Ticket open = uploads.remove(ticket);
        if (open == null) {
            throw AppleRefusal.unknown("no such upload");
        }
        Stored room = find(open.url()).orElseThrow(() -> AppleRefusal.unknown("no such file"));
        if (room.size() != content.length) {
            throw AppleRefusal.malformed("announced " + room.size() + " bytes, got " + content.length);
        }
        return keep(room, content);
    }

    /** Keeps a file of a customer. */
    synchronized Stored keep(Stored room, byte[] content) {
        Stored kept = new Stored(room.url(), room.owner(), content.length, content.clone(), checksum(content));
        files.put(kept.url(), kept);
        return kept;
    }

    synchronized Optional<Stored> find(String url) {
        return Optional.ofNullable(files.get(url));
    }

    synchronized List<Stored> all() {
        return List.copyOf(files.values());
    }

    synchronized void takeBack(Stored file) {
        files.put(file.url(), file);
    }

    synchronized String openDownload(Stored file) {
        String ticket = token();
        downloads.put(ticket, new Ticket(file.url(), clock.instant().plus(DOWNLOAD_LIFE)));
        return ticket;
    }

    synchronized byte[] download(String ticket) {
        Ticket open = downloads.get(ticket);
        if (open == null || clock.instant().isAfter(open.until())) {
            throw AppleRefusal.unknown("the download address is no longer good");
        }
        return find(open.url()).map(Stored::content).orElseGet(() -> new byte[0]);
    }

    synchronized void clear() {
        files.clear();
        uploads.clear();
        downloads.clear();
    }

    private static String checksum(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(content);
            byte[] marked = new byte[digest.length + 1];
            marked[0] = 1;
            System.arraycopy(digest, 0, marked, 1, digest.length);
            return Base64.getEncoder().encodeToString(marked);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    static String token() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** The first bytes, for tests that look at what is kept. */
    static byte[] head(byte[] content, int length) {
        return Arrays.copyOf(content, Math.min(length, content.length));
    }
}

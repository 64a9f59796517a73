package dev.parley.simulator.whatsapp;

import dev.parley.simulator.graph.GraphRefusal;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Files of both sides. An address lives for five minutes and wants the token of the caller who asked for it. */
final class WaFiles {
    static final Duration ADDRESS_LIFE = Duration.ofMinutes(5);

    /** A file under its ID. */
    record Stored(String id, String mediaType, String name, byte[] content) {
        String sha256() {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }

    private record Address(String file, Instant until) {}

    private final Clock clock;
    private final AtomicLong next = new AtomicLong(700_000_000_000_001L);
    private final Map<String, Stored> files = new ConcurrentHashMap<>();
    private final Map<String, Address> addresses = new ConcurrentHashMap<>();

    WaFiles(Clock clock) {
        this.clock = clock;
    }

    Stored keep(String mediaType, String name, byte[] content) {
        requireFits(mediaType, content.length);
        Stored file = new Stored(String.valueOf(next.getAndIncrement()), mediaType, name, content.clone());
        files.put(file.id(), file);
        return file;
    }

    private static void requireFits(String mediaType, int size) {
        String kind = mediaType.split("/", 2)[0];
        int most = switch (kind) {
            case "image" -> 5;
            case "audio", "video" -> 16;
            default -> 100;
        };
        if (size == 0 || size > most * 1024 * 1024) {
            throw GraphRefusal.detailed(400, 131053, "(#131053) Media upload error", "The file has a wrong size.");
        }
    }

    Optional<Stored> find(String id) {
        return Optional.ofNullable(files.get(id));
    }

    List<Stored> all() {
        return List.copyOf(files.values());
    }

    void takeBack(Stored file) {
        files.put(file.id(), file);
        next.accumulateAndGet(Long.parseLong(file.id()) + 1, Math::max);
    }

    boolean remove(String id) {
        return files.remove(id) != null;
    }

    /** A fresh address's last part. */
    String open(Stored file) {
        String ticket = UUID.randomUUID().toString();
        addresses.put(ticket, new Address(file.id(), clock.instant().plus(ADDRESS_LIFE)));
        return ticket;
    }

    Optional<Stored> fetch(String ticket) {
        return Optional.ofNullable(addresses.get(ticket))
                .filter(address -> clock.instant().isBefore(address.until()))
                .flatMap(address -> find(address.file()));
    }

    void clear() {
        files.clear();
        addresses.clear();
    }
}

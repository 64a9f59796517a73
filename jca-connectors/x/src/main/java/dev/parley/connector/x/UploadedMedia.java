package dev.parley.connector.x;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Files that X has already, by the post that they are for: while X still works on a video, the post is tried again later
 * and must not upload it once more. It is a memory only: what it forgets is uploaded again, which is harmless
 * (WIRE section 8).
 */
final class UploadedMedia {

    private static final int MOST = 500;
    private static final Duration KEPT = Duration.ofHours(12);

    private record Entry(String mediaId, Instant since) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    synchronized Optional<String> find(String key, Instant now) {
        return Optional.ofNullable(entries.get(key))
                .filter(entry -> entry.since().plus(KEPT).isAfter(now))
                .map(Entry::mediaId);
    }

    synchronized void keep(String key, String mediaId, Instant now) {
        entries.put(key, new Entry(mediaId, now));
        Iterator<String> oldest = entries.keySet().iterator();
        while (entries.size() > MOST && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }

    synchronized void forget(String key) {
        entries.remove(key);
    }
}

package dev.parley.bench.desk;

import dev.parley.bench.Percentiles;
import dev.parley.harness.Waiting;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which post was published when, and when an agent saw it first. */
final class Sightings {

    private static final Pattern MARK = Pattern.compile("hp(\\d+)z");

    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, Long> published = new ConcurrentHashMap<>();
    private final Map<Integer, Long> took = new ConcurrentHashMap<>();

    static String mark(int number) {
        return "hp" + number + "z";
    }

    /** The next post is about to be published; the time counts from here. */
    int published() {
        int number = last.incrementAndGet();
        published.put(number, System.nanoTime());
        return number;
    }

    /** An agent's page shows this. */
    void seen(String page) {
        long now = System.nanoTime();
        Matcher mark = MARK.matcher(page);
        while (mark.find()) {
            int number = Integer.parseInt(mark.group(1));
            Long since = published.get(number);
            if (since != null) {
                took.putIfAbsent(number, now - since);
            }
        }
    }

    void forget() {
        published.clear();
        took.clear();
    }

    boolean awaitAll(Duration most) {
        try {
            Waiting.until("all posts are seen", most, () -> missing() == 0);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    int missing() {
        return published.size() - took.size();
    }

    Percentiles times() {
        return Percentiles.ofNanos(took.values());
    }
}

package dev.parley.bench.intake;

import java.time.Duration;
import java.util.Locale;

/**
 * One backlog taken in.
 *
 * @param firstId rows of this round have greater identifiers
 * @param took from the moment when the posts may be fetched until the last is stored
 * @param compiling what of the processor time the server's compiler took
 * @param heapWaiting bytes in use while all interactions wait in the queue
 * @param heapAfter bytes in use after they have ended
 */
record Round(
        int posts,
        long firstId,
        Duration took,
        Duration cpu,
        Duration compiling,
        Duration platformCpu,
        long heapBefore,
        long heapWaiting,
        long heapAfter) {

    double perSecond() {
        return posts * 1e9 / took.toNanos();
    }

    double cpuMicrosPerPost() {
        return cpu.toNanos() / 1e3 / posts;
    }

    double compilingMicrosPerPost() {
        return compiling.toNanos() / 1e3 / posts;
    }

    double platformMicrosPerPost() {
        return platformCpu.toNanos() / 1e3 / posts;
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "%,d posts in %.1f s, %,.0f posts/s, %,.0f µs of processor time a post",
                posts,
                took.toMillis() / 1e3,
                perSecond(),
                cpuMicrosPerPost());
    }
}

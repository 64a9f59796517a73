package dev.parley.intake;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.parley.channel.Channels;
import dev.parley.channel.Connecting;
import dev.parley.channel.Takers;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.PushReader;
import dev.parley.connector.api.PushReader.PushedPart;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads stored pushes with the same code that stores polls, what goes to one channel together. Doing it twice is
 * harmless, so whatever goes wrong is tried again: for a day where it passes by, a few times where it lies in the push.
 * What cannot be read stays raw with the reason.
 */
@ApplicationScoped
public class ReadingPushes {

    private static final System.Logger LOG = System.getLogger(ReadingPushes.class.getName());
    private static final int MOST_ATTEMPTS = 8;

    /** A day of attempts, the longest pause between them. */
    private static final int ATTEMPTS_OF_A_DAY = 300;

    private static final int STORE_TRIES = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int LARGEST_EXPONENT = 10;

    /** What cannot be read by then waits, and what was read is stored: well within the claim. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    @Inject
    JpaRawPayloads payloads;

    @Inject
    Channels channels;

    @Inject
    Connecting connecting;

    @Inject
    StoringPages storing;

    @Inject
    StoringTurns turns;

    @Inject
    Clock clock;

    /** Reads pushes that were claimed, all of one account, in their order; each is settled or left to the next reading. */
    void read(List<RawPayload> pushes) {
        List<PushReading> readings = parts(pushes);
        if (readings.isEmpty() || !offer(pushes.get(0).accountId(), readings)) {
            return;
        }
        byChannel(readings)
                .forEach((channel, theirs) -> PushReading.inTurns(theirs).forEach(turn -> store(channel, turn)));
        payloads.read(readings.stream()
                .filter(PushReading::isDone)
                .map(reading -> reading.push().id())
                .toList());
        readings.stream()
                .filter(reading -> !reading.isDone() && !reading.hasFailed())
                .forEach(this::settle);
    }

    /** What the pushes of one account hold; one that cannot be read now is left out and tried again. */
    private List<PushReading> parts(List<RawPayload> pushes) {
        List<PushReading> readings = new ArrayList<>();
        Deque<RawPayload> left = new ArrayDeque<>(pushes);
        Instant end = clock.instant().plus(LONGEST);
        while (!left.isEmpty() && clock.instant().isBefore(end)) {
            try {
                connecting.call(left.element().accountId(), connection -> read(connection.push(), left, readings, end));
            } catch (PlatformException e) {
                Optional.ofNullable(left.poll()).ifPresent(push -> notRead(push, e.problem()));
            } catch (RuntimeException e) {
                Optional.ofNullable(left.poll()).ifPresent(push -> notStored(push, e));
            }
        }
        payloads.giveBack(left.stream().map(RawPayload::id).toList());
        return readings;
    }

    private boolean read(Optional<PushReader> reader, Deque<RawPayload> left, List<PushReading> readings, Instant end)
            throws PlatformException {
        while (!left.isEmpty() && clock.instant().isBefore(end)) {
            RawPayload push = left.element();
            List<PushedPart> parts = reader.isPresent() ? reader.get().read(push.asRequest()) : List.of();
            readings.add(new PushReading(push, parts));
            left.remove();
        }
        return true;
    }

    /** Finds out who takes what, and tells other accounts what is theirs; false where that was not possible. */
    private boolean offer(long accountId, List<PushReading> readings) {
        Set<String> sources = new HashSet<>();
        readings.forEach(reading -> reading.parts().forEach(part -> sources.add(part.source())));
        try {
            Takers takers = channels.listTaking(accountId, sources);
            readings.forEach(reading -> reading.offer(takers));
            readings.stream()
                    .filter(reading -> !reading.elsewhere().isEmpty())
                    .forEach(reading -> payloads.handOver(reading.push(), reading.elsewhere()));
            return true;
        } catch (RuntimeException e) {
            readings.forEach(reading -> notStored(reading.push(), e));
            return false;
        }
    }

    private static Map<Long, List<PushReading>> byChannel(List<PushReading> readings) {
        Map<Long, List<PushReading>> byChannel = new LinkedHashMap<>();
        for (PushReading reading : readings) {
            for (Long channel : reading.channels()) {
                byChannel.computeIfAbsent(channel, id -> new ArrayList<>()).add(reading);
            }
        }
        return byChannel;
    }

    /** Stores together what goes to a channel, and one by one where that fails, so that one cannot spoil the others. */
    private void store(long channel, List<PushReading> readings) {
        if (readings.size() > 1) {
            try {
                storeOnce(channel, readings);
                return;
            } catch (EJBException e) {
                // the cause shows again for the one that it concerns
            }
        }
        readings.stream().filter(reading -> !reading.hasFailed()).forEach(reading -> storeAlone(channel, reading));
    }

    private void storeAlone(long channel, PushReading reading) {
        for (int attempt = 1; ; attempt++) {
            try {
                storeOnce(channel, List.of(reading));
                return;
            } catch (EJBException e) {
                if (attempt == STORE_TRIES) {
                    notStored(reading.push(), e);
                    reading.fail();
                    return;
                }
            }
        }
    }

    private void storeOnce(long channel, List<PushReading> readings) {
        List<PushedPage> pages = readings.stream()
                .flatMap(reading -> reading.pagesFor(channel).stream())
                .toList();
        Set<Long> waiting = turns.take(() -> storing.storePushed(channel, pages));
        readings.stream()
                .filter(reading -> waiting.contains(reading.push().id()))
                .forEach(PushReading::waits);
    }

    private void settle(PushReading reading) {
        RawPayload push = reading.push();
        Instant now = clock.instant();
        Optional<Long> suspended = reading.suspended();
        if (suspended.isPresent()) {
            payloads.change(push.id(), raw -> raw.waitFor(suspended.get(), "It waits for a suspended channel."));
        } else if (reading.isWaiting() && (push.attempts() < MOST_ATTEMPTS || !push.waitsForPost())) {
            int waits = push.waitsForPost() ? push.attempts() : 0;
            payloads.change(push.id(), raw -> raw.waitForPost(now.plus(pause(waits))));
        } else {
            payloads.change(push.id(), raw -> raw.read(reading.notTaken(), reading.isForgotten()));
        }
    }

    private void notStored(RawPayload push, RuntimeException cause) {
        LOG.log(WARNING, "The push " + push.id() + " could not be stored.", cause);
        tryAgain(
                push,
                StoringApart.isForGood(cause) ? MOST_ATTEMPTS : ATTEMPTS_OF_A_DAY,
                Optional.empty(),
                "It could not be stored; the server's log says why.");
    }

    /** What the platform was asked for to read it: only a refusal of this very thing lies in the push. */
    private void notRead(RawPayload push, PlatformProblem problem) {
        int most = problem.action() == Action.FAIL_ITEM || problem.action() == Action.TARGET_GONE
                ? MOST_ATTEMPTS
                : ATTEMPTS_OF_A_DAY;
        tryAgain(push, most, problem.retryAt(), problem.words());
    }

    private void tryAgain(RawPayload push, int mostAttempts, Optional<Instant> named, String why) {
        Instant own = clock.instant().plus(pause(push.attempts()));
        Instant next = named.filter(at -> at.isAfter(own)).orElse(own);
        if (push.attempts() + 1 < mostAttempts) {
            payloads.change(push.id(), raw -> raw.tryAgain(next, why));
        } else {
            LOG.log(INFO, "The push {0,number,#} is given up; it stays raw.", push.id());
            payloads.change(push.id(), raw -> raw.giveUp(why));
        }
    }

    private static Duration pause(int attempts) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, LARGEST_EXPONENT));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}

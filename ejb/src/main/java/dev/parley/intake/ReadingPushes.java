package dev.parley.intake;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.parley.channel.Account;
import dev.parley.channel.Channel;
import dev.parley.channel.Channels;
import dev.parley.channel.Connecting;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PushReader;
import dev.parley.connector.api.PushReader.PushedPart;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Reads a stored push with the same code that stores polls. Doing it twice is harmless, so whatever goes wrong is tried
 * again; what cannot be read stays raw with the reason.
 */
@ApplicationScoped
public class ReadingPushes {

    private static final System.Logger LOG = System.getLogger(ReadingPushes.class.getName());
    private static final int MOST_ATTEMPTS = 8;
    private static final int STORE_TRIES = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    /** A suspended channel is asked again this often whether it takes what waits for it. */
    private static final Duration SUSPENDED_PAUSE = Duration.ofSeconds(5);

    @Inject
    JpaRawPayloads payloads;

    @Inject
    Channels channels;

    @Inject
    Connecting connecting;

    @Inject
    StoringPages storing;

    @Inject
    Clock clock;

    /** What reading came to: nothing left, something that waits, or in words what was not taken in. */
    private record Outcome(boolean postponed, boolean waiting, boolean impersonal, TreeSet<String> notTaken) {}

    void read(RawPayload push) {
        try {
            settle(push, readOnce(push));
        } catch (PlatformException e) {
            tryAgain(push, e.problem().words());
        } catch (RuntimeException e) {
            LOG.log(WARNING, "The push " + push.id() + " could not be stored.", e);
            tryAgain(push, "It could not be stored; the server's log says why.");
        }
    }

    private Outcome readOnce(RawPayload push) throws PlatformException {
        Account account = channels.getAccount(push.accountId());
        List<PushedPart> parts = connecting.call(push.accountId(), connection -> {
            Optional<PushReader> reader = connection.push();
            return reader.isPresent() ? reader.get().read(push.asRequest()) : List.of();
        });
        boolean postponed = false;
        boolean waiting = false;
        boolean impersonal = !parts.isEmpty();
        TreeSet<String> notTaken = new TreeSet<>();
        for (PushedPart part : parts) {
            List<Channel> takers = channels.listTaking(account, part.source());
            notTaken.addAll(PushTrouble.of(part.page()));
            if (takers.isEmpty()) {
                notTaken.add("No channel watches " + part.source() + ".");
            }
            impersonal &= !takers.isEmpty() && takers.stream().allMatch(Channel::noPersonalData);
            for (Channel channel : takers) {
                if (channel.isActive()) {
                    waiting |= store(channel, part, push);
                } else {
                    postponed = true;
                }
            }
        }
        return new Outcome(postponed, waiting, impersonal, notTaken);
    }

    /** Returns whether something of it waits for a post that is not here yet. */
    private boolean store(Channel channel, PushedPart part, RawPayload push) {
        for (int attempt = 1; ; attempt++) {
            try {
                return storing.storePushed(channel.id(), part.page(), push.id());
            } catch (EJBException e) {
                if (attempt == STORE_TRIES) {
                    throw e;
                }
            }
        }
    }

    private void settle(RawPayload push, Outcome outcome) {
        Instant now = clock.instant();
        if (outcome.postponed()) {
            payloads.change(
                    push.id(), raw -> raw.postpone(now.plus(SUSPENDED_PAUSE), "It waits for a suspended channel."));
        } else if (outcome.waiting() && push.attempts() < MOST_ATTEMPTS) {
            payloads.change(push.id(), raw -> raw.tryAgain(now.plus(pause(push.attempts())), "It waits for its post."));
        } else {
            String words = String.join(" ", outcome.notTaken());
            payloads.change(push.id(), raw -> raw.read(words, outcome.impersonal() && words.isEmpty()));
        }
    }

    private void tryAgain(RawPayload push, String why) {
        Instant next = clock.instant().plus(pause(push.attempts()));
        if (push.attempts() + 1 < MOST_ATTEMPTS) {
            payloads.change(push.id(), raw -> raw.tryAgain(next, why));
        } else {
            LOG.log(INFO, "The push {0,number,#} is given up; it stays raw.", push.id());
            payloads.change(push.id(), raw -> raw.giveUp(why));
        }
    }

    private static Duration pause(int attempts) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 8));
    }
}

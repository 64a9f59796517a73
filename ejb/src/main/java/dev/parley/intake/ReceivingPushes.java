package dev.parley.intake;

import static java.lang.System.Logger.Level.WARNING;

import dev.parley.channel.Connecting;
import dev.parley.channel.PlatformSwitches;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PushAnswer;
import dev.parley.connector.api.PushReader;
import dev.parley.connector.api.PushRequest;
import dev.parley.settings.ParleySettings;
import dev.parley.shared.NotFoundException;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Takes what platforms push (IN-2): checks the signature over the raw bytes, stores them, and leaves the reading to
 * others, so that the platform has its answer at once.
 */
@ApplicationScoped
public class ReceivingPushes {

    private static final System.Logger LOG = System.getLogger(ReceivingPushes.class.getName());

    @Inject
    Connecting connecting;

    @Inject
    PlatformSwitches platforms;

    @Inject
    JpaRawPayloads payloads;

    @Inject
    ParleySettings settings;

    @Inject
    Clock clock;

    /** What became of a push. */
    public enum Receipt {
        STORED,
        KNOWN_ALREADY,
        NOT_AUTHENTIC,
        NOBODY_HERE
    }

    /** Asks the account's adapter; empty where there is no such account or its platform does not push or is off. */
    private <T> Optional<T> ask(long accountId, java.util.function.Function<PushReader, T> question) {
        if (!platforms.isOnFor(accountId)) {
            return Optional.empty();
        }
        try {
            return connecting.call(accountId, connection -> connection.push().map(question));
        } catch (NotFoundException e) {
            return Optional.empty();
        } catch (PlatformException e) {
            LOG.log(
                    WARNING,
                    "A push for account {0,number,#} could not be checked: {1}.",
                    accountId,
                    e.problem().code());
            throw new IllegalStateException("The push cannot be checked now.", e);
        }
    }

    /** The answer to a platform that asks whether this address is ours; empty when it is refused. */
    public Optional<PushAnswer> handshake(long accountId, PushRequest request) {
        return ask(accountId, reader -> reader.handshake(request)).flatMap(answer -> answer);
    }

    public Receipt receive(long accountId, PushRequest request) {
        Optional<Optional<String>> key = ask(
                accountId,
                reader -> reader.isAuthentic(request) ? Optional.of(reader.dedupeKey(request)) : Optional.empty());
        if (key.isEmpty()) {
            return Receipt.NOBODY_HERE;
        }
        return key.get().map(dedupe -> store(accountId, dedupe, request)).orElse(Receipt.NOT_AUTHENTIC);
    }

    private Receipt store(long accountId, String dedupe, PushRequest request) {
        try {
            boolean fresh = payloads.receive(
                    accountId, dedupe, withoutCredentials(request), settings.rawRetention(), clock.instant());
            return fresh ? Receipt.STORED : Receipt.KNOWN_ALREADY;
        } catch (EJBException e) {
            // the same push at the same moment: the database let one of the two in
            boolean there = !payloads.receive(
                    accountId, dedupe, withoutCredentials(request), settings.rawRetention(), clock.instant());
            return there ? Receipt.KNOWN_ALREADY : Receipt.STORED;
        }
    }

    /** The signature has been checked: neither tokens nor cookies are kept. */
    private static PushRequest withoutCredentials(PushRequest request) {
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.remove("authorization");
        headers.remove("cookie");
        return new PushRequest(Map.of(), headers, request.body());
    }
}

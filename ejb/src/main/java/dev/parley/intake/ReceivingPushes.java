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

    private static final int NOT_FOUND = 404;

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
        /** It cannot be read. */
        KEPT_BROKEN,
        /** It is for a page, number or business that is not ours. */
        KEPT_FOREIGN,
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

    /** Whether the account is there and its platform is on: asked before anything of a push is read. */
    public boolean listensFor(long accountId) {
        return platforms.isOnFor(accountId);
    }

    /** The answer to a platform that asks whether this address is ours; empty when it is refused. */
    public Optional<PushAnswer> handshake(long accountId, PushRequest request) {
        return ask(accountId, reader -> reader.handshake(request)).flatMap(answer -> answer);
    }

    public Receipt receive(long accountId, PushRequest request) {
        Optional<Optional<Checked>> push = ask(
                accountId,
                reader -> reader.isAuthentic(request)
                        ? Optional.of(new Checked(
                                reader.dedupeKey(request), reader.refusal(request), keepable(request, reader)))
                        : Optional.empty());
        if (push.isEmpty()) {
            return Receipt.NOBODY_HERE;
        }
        return push.get().map(checked -> keep(accountId, checked)).orElse(Receipt.NOT_AUTHENTIC);
    }

    /** An authentic push, and what is kept of it. */
    private record Checked(String dedupe, int refusal, PushRequest kept) {}

    /** What is refused is kept as well: it is shown what was not taken in. */
    private Receipt keep(long accountId, Checked push) {
        Receipt stored = store(accountId, push.dedupe(), push.kept());
        return switch (push.refusal()) {
            case 0 -> stored;
            case NOT_FOUND -> Receipt.KEPT_FOREIGN;
            default -> Receipt.KEPT_BROKEN;
        };
    }

    private Receipt store(long accountId, String dedupe, PushRequest request) {
        try {
            boolean fresh = payloads.receive(accountId, dedupe, request, settings.rawRetention(), clock.instant());
            return fresh ? Receipt.STORED : Receipt.KNOWN_ALREADY;
        } catch (EJBException e) {
            // the same push at the same moment: the database let one of the two in
            boolean there = !payloads.receive(accountId, dedupe, request, settings.rawRetention(), clock.instant());
            return there ? Receipt.KNOWN_ALREADY : Receipt.STORED;
        }
    }

    /** The signature has been checked: neither tokens nor cookies are kept. */
    private static PushRequest keepable(PushRequest request, PushReader reader) {
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.remove("authorization");
        headers.remove("cookie");
        return new PushRequest(Map.of(), headers, reader.plain(request));
    }
}

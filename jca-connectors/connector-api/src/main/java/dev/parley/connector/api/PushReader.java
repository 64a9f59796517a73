package dev.parley.connector.api;

import java.util.List;
import java.util.Optional;

/** Understands what a platform pushes to us (IN-2). Only {@link #read} may call the platform. */
public interface PushReader {

    /** The answer to a handshake that asks whether this address is ours, or empty when it is refused. */
    Optional<PushAnswer> handshake(PushRequest request);

    /** Whether the platform sent this, by the signature over the raw bytes, compared in constant time. */
    boolean isAuthentic(PushRequest request);

    /**
     * The HTTP status with which an authentic push is refused, because the platform should learn that it went to the
     * wrong place or came broken; 0 where it is taken.
     */
    default int refusal(PushRequest request) {
        return 0;
    }

    /** Tells a redelivery: the same for the same event, at most 180 characters. */
    String dedupeKey(PushRequest request);

    /** The body as it is kept and read later: unpacked, where the platform packs it. */
    default byte[] plain(PushRequest request) {
        return request.body();
    }

    /**
     * Reads what was pushed, one part for each source that it concerns. Called outside any transaction, later than the
     * request and perhaps more than once.
     */
    List<PushedPart> read(PushRequest request) throws PlatformException;

    /**
     * What was pushed for one source.
     *
     * @param source page, phone number, business or user whom it concerns, by its ID on the platform
     * @param page posts and changes; its position says nothing
     */
    record PushedPart(String source, FetchedPage page) {}
}

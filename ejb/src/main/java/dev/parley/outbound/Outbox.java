package dev.parley.outbound;

import dev.parley.connector.api.Platform;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.SentPost;
import dev.parley.conversation.Post;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What goes out, in order within each conversation (OB-3). */
public interface Outbox {

    OutboxItem enqueue(OutboundRequest request, Instant now);

    OutboxItem getItem(long id);

    Optional<OutboxItem> findItem(long id);

    /** Items of a conversation that are not on the platform (yet), in order. */
    List<OutboxItem> listUnsent(long conversationId);

    /** Writings of the account that may have reached the platform without our knowing. */
    List<OutboxItem> listUncertain(Collection<Long> conversationIds);

    /**
     * IDs of items of a platform that can be sent or looked for now: due, channel active, account not refused, nothing
     * before them in the conversation.
     */
    List<Long> listDue(Platform platform, Instant now, int most);

    /** Takes an item for one call; empty when another node was faster. */
    Optional<Flight> takeOff(long id, String node, Duration lease, Instant now);

    /** Items whose sender died become unknown: their calls may have had effect. */
    int rescue(Instant now);

    /** Keeps of these items those that this node has taken, however long the platform takes. */
    void keep(Collection<Long> underWay, String node, Duration lease, Instant now);

    void sent(Flight flight, SentPost sent, Instant now);

    void failed(Flight flight, PlatformProblem problem, Instant now);

    void retry(Flight flight, Instant next, PlatformProblem problem);

    /** Puts it back until its account, which the platform refuses, is connected again. */
    void waitForAccount(Flight flight, PlatformProblem problem, Instant now);

    /** It was not found on the platform yet. */
    void lookAgain(Flight flight, Instant next);

    void unknown(Flight flight, PlatformProblem problem, Instant lookAgain, Instant now);

    void tryAgain(long id, Instant now);

    /** It was found on the platform after its outcome was unknown. */
    void foundLater(Flight flight, SentPost found, Instant now);

    /**
     * Inside the caller's transaction: a poll found what was sent before the answer to the call came. What goes as several
     * messages waits for that answer, which tells of all of them; without one nobody knows of the files.
     */
    void found(OutboxItem item, Post post, Instant now);

    /** As {@link #found}, where the platform told of its ID. */
    void confirm(OutboxItem item, String platformId, Instant now);

    /** One call that is under way, with the fencing token of its owner. */
    record Flight(OutboxItem item, String node, long epoch, boolean reconciling) {}
}

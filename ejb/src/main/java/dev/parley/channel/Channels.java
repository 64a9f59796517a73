package dev.parley.channel;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Accounts, channels and the state of their polling. */
public interface Channels {

    Account getAccount(long id);

    List<Account> listAccounts();

    List<Account> listAccounts(Platform platform);

    Channel getChannel(long id);

    Optional<Channel> findChannel(long id);

    Optional<Channel> findChannel(String name);

    List<Channel> listChannels();

    Map<Long, String> namesOf(Collection<Long> channelIds);

    List<ChannelPoll> listPolls();

    List<ChannelPoll> listPolls(long channelId);

    /** When the platform pushed last, by account; those that never got a push are missing. */
    Map<Long, Instant> lastPushes();

    /** What of the latest pushes for an account was not taken in, in words, each once, the newest first (IN-12). */
    List<String> listPushTrouble(long accountId, int most);

    /** IDs of those who write for the company on a platform: the users of its accounts there. */
    List<String> listOwnPeople(Platform platform);

    /** The platform of an account; empty where there is no such account. */
    Optional<Platform> findPlatform(long accountId);

    void add(Account account);

    /** Adds a channel with a poll for each stream that it reads. */
    void add(Channel channel, Instant now);

    /**
     * Writes what was changed so far; false where another channel was given at the same moment what only one may have,
     * a phone number (CH-3). Then the caller's transaction is rolled back.
     */
    boolean write();

    /** How many active channels share an account and its budget. */
    int countSharing(long accountId);

    /** Who takes what was pushed for these sources to an account. */
    Takers listTaking(long accountId, Collection<String> sources);

    /** Streams of active channels that are due by a moment and that nobody is polling now, the earliest first. */
    List<DuePoll> listDue(Instant by, Instant now, int most);

    /** Takes a due stream for one turn; empty when another node was faster. */
    Optional<PollClaim> claim(ChannelPoll.Key key, String owner, Duration lease, Instant now);

    /** Keeps of these streams those that this owner has claimed, however long the platform takes. */
    void keep(Collection<ChannelPoll.Key> underWay, String owner, Duration lease, Instant now);

    /**
     * Inside the caller's transaction: stores the position after the last page of a turn, which gives the stream back;
     * false when the claim is stale, and then the caller must roll back.
     */
    boolean succeed(PollClaim claim, FetchedPage page, int stored, Instant next, Instant now);

    /** The same for a page that others follow at once: the claim is kept. */
    boolean advance(PollClaim claim, FetchedPage page, int stored, Instant now);

    /** Gives the stream back with its position as it was. */
    void giveBack(PollClaim claim, Instant next);

    void fail(PollClaim claim, String code, String words, boolean stop, Instant next, Instant now);

    /** Makes the polls of a channel due now, and lifts a stop. */
    void wake(long channelId, Instant now);
}

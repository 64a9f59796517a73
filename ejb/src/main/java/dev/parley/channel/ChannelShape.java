package dev.parley.channel;

import dev.parley.connector.api.Platform;
import java.util.List;

/**
 * What a channel on a platform consists of: its form shows no more and its rules ask no more.
 *
 * @param searched it watches handles and keywords, and answers under a handle
 * @param publicly there are public posts
 * @param privately there are direct messages
 * @param polled we ask the platform; else it pushes everything
 */
public record ChannelShape(Platform platform, boolean searched, boolean publicly, boolean privately, boolean polled) {

    public static ChannelShape of(Platform platform) {
        boolean polled = !PollStream.of(platform).isEmpty();
        return switch (platform) {
            case X -> new ChannelShape(platform, true, true, true, polled);
            case FACEBOOK -> new ChannelShape(platform, false, true, true, polled);
            case WHATSAPP, APPLE_MESSAGES -> new ChannelShape(platform, false, false, true, polled);
            case RSS -> new ChannelShape(platform, false, true, false, polled);
        };
    }

    /** Whether it has a choice between public and private. */
    public boolean bothWays() {
        return publicly && privately;
    }

    /** Whether its sources are chosen out of those that its account has. */
    public boolean choosesSources() {
        return switch (platform) {
            case FACEBOOK, WHATSAPP, APPLE_MESSAGES -> true;
            case X, RSS -> false;
        };
    }

    /** Whether only one source can be chosen. */
    public boolean oneSource() {
        return platform == Platform.WHATSAPP;
    }

    /** Whether anything can be answered. */
    public boolean answered() {
        return platform != Platform.RSS;
    }

    /** Whether messages can come so late that nobody should answer them (CH-4). */
    public boolean keepsHistory() {
        return platform == Platform.APPLE_MESSAGES;
    }

    /** What its sources are called. */
    public String sourcesLabel() {
        return switch (platform) {
            case X -> "";
            case FACEBOOK -> "Pages";
            case WHATSAPP -> "Phone number";
            case APPLE_MESSAGES -> "Businesses";
            case RSS -> "Feeds";
        };
    }

    /** The settings with what this platform decides: nobody is asked for that. */
    ChannelDetails fitted(ChannelDetails given) {
        return new ChannelDetails(
                given.name(),
                given.description(),
                given.status(),
                given.mode(),
                given.accountId(),
                searched ? given.outboundAccountId() : given.accountId(),
                publicly ? given.conversationWorkgroupId() : given.messageWorkgroupId(),
                privately ? given.messageWorkgroupId() : given.conversationWorkgroupId(),
                searched ? given.handles() : List.of(),
                searched ? given.keywords() : List.of(),
                searched ? given.exclusions() : List.of(),
                searched ? given.replyHandles() : List.of(),
                searched ? List.of() : given.sources(),
                searched && given.excludeMentionsToo(),
                searched ? given.languages() : List.of(),
                given.skipReposts() || !searched,
                bothWays() ? given.publicOn() : publicly,
                bothWays() ? given.privateOn() : privately,
                given.complianceOn() || !answered(),
                given.noPersonalData(),
                given.options().fitted(platform),
                given.pollIntervalMillis(),
                given.postLimit(),
                given.rpcCacheSeconds(),
                searched ? given.groupingSeconds() : null,
                given.priority(),
                given.notifyAddresses());
    }
}

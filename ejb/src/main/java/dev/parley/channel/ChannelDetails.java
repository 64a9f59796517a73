package dev.parley.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an administrator sets on a channel (CH-1 to CH-6), as one value: what a form carries and what the
 * audit log compares.
 */
public record ChannelDetails(
        String name,
        String description,
        ChannelStatus status,
        ChannelMode mode,
        long accountId,
        long outboundAccountId,
        long conversationWorkgroupId,
        long messageWorkgroupId,
        List<String> handles,
        List<String> keywords,
        List<String> exclusions,
        List<String> replyHandles,
        List<String> sources,
        boolean excludeMentionsToo,
        List<String> languages,
        boolean skipReposts,
        boolean publicOn,
        boolean privateOn,
        boolean complianceOn,
        boolean noPersonalData,
        IntakeOptions options,
        int pollIntervalMillis,
        int postLimit,
        int rpcCacheSeconds,
        @Nullable Integer groupingSeconds,
        int priority,
        List<String> notifyAddresses) {

    public ChannelDetails {
        handles = List.copyOf(handles);
        keywords = List.copyOf(keywords);
        exclusions = List.copyOf(exclusions);
        replyHandles = List.copyOf(replyHandles);
        sources = List.copyOf(sources);
        languages = List.copyOf(languages);
        notifyAddresses = List.copyOf(notifyAddresses);
    }

    /** The same with other reply handles. */
    ChannelDetails answeringAs(List<String> others) {
        return new ChannelDetails(
                name,
                description,
                status,
                mode,
                accountId,
                outboundAccountId,
                conversationWorkgroupId,
                messageWorkgroupId,
                handles,
                keywords,
                exclusions,
                others,
                sources,
                excludeMentionsToo,
                languages,
                skipReposts,
                publicOn,
                privateOn,
                complianceOn,
                noPersonalData,
                options,
                pollIntervalMillis,
                postLimit,
                rpcCacheSeconds,
                groupingSeconds,
                priority,
                notifyAddresses);
    }
}

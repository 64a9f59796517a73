package dev.parley.channel;

import dev.parley.workforce.Workforce;
import dev.parley.workforce.Workgroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes lines of channels, with a fixed number of statements however many there are. */
@ApplicationScoped
class ChannelLines {

    @Inject
    Channels channels;

    @Inject
    Workforce workforce;

    @Inject
    JpaLiveStreams streams;

    @Inject
    Clock clock;

    List<ChannelLine> all() {
        return of(channels.listChannels(), channels.listPolls());
    }

    ChannelLine one(Channel channel) {
        return of(List.of(channel), channels.listPolls(channel.id())).get(0);
    }

    private List<ChannelLine> of(List<Channel> list, List<ChannelPoll> polls) {
        Map<Long, Account> accounts =
                channels.listAccounts().stream().collect(Collectors.toMap(Account::id, Function.identity()));
        Map<Long, String> groups =
                workforce.listWorkgroups().stream().collect(Collectors.toMap(Workgroup::id, Workgroup::name));
        Map<Long, List<ChannelPoll>> byChannel = polls.stream().collect(Collectors.groupingBy(ChannelPoll::channelId));
        Map<Long, Instant> pushes = channels.lastPushes();
        Set<Long> live = streams.liveChannels(clock.instant());
        return list.stream()
                .map(channel -> line(
                        channel,
                        Objects.requireNonNull(accounts.get(channel.accountId())),
                        groups,
                        byChannel.getOrDefault(channel.id(), List.of()),
                        live.contains(channel.id()),
                        pushes.get(channel.accountId())))
                .toList();
    }

    private static ChannelLine line(
            Channel channel,
            Account account,
            Map<Long, String> groups,
            List<ChannelPoll> polls,
            boolean live,
            @Nullable Instant pushed) {
        ChannelDetails details = channel.details();
        List<ChannelPoll> read = polls.stream()
                .filter(poll -> ChannelHealth.isRead(channel, poll))
                .toList();
        Optional<ChannelPoll> latest = read.stream()
                .filter(poll -> poll.lastPollAt() != null)
                .max(Comparator.comparing(poll -> Objects.requireNonNull(poll.lastPollAt())));
        return new ChannelLine(
                channel.id(),
                channel.platform(),
                channel.name(),
                channel.isTest(),
                channel.isActive(),
                account.name(),
                groups.getOrDefault(details.conversationWorkgroupId(), ""),
                groups.getOrDefault(details.messageWorkgroupId(), ""),
                details.handles(),
                details.keywords().size(),
                channel.pollInterval(),
                ChannelHealth.of(channel, account, polls),
                latest.map(ChannelPoll::lastPollAt).orElse(null),
                latest.map(ChannelPoll::lastPosts).orElse(0),
                read.stream().anyMatch(ChannelPoll::backlog),
                read.stream()
                        .flatMap(ChannelLines::rateUsed)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                read.stream().mapToLong(ChannelPoll::unreadable).sum(),
                next(read),
                details.sources().size(),
                read.stream()
                        .sorted(Comparator.comparing(ChannelPoll::stream))
                        .map(poll -> StreamLine.of(poll, channel, live))
                        .toList(),
                pushed);
    }

    private static Stream<Integer> rateUsed(ChannelPoll poll) {
        Integer limit = poll.rateLimit();
        Integer left = poll.rateRemaining();
        return limit == null || left == null || limit <= 0
                ? Stream.empty()
                : Stream.of((int) (100L * (limit - left) / limit));
    }

    private static @Nullable Instant next(List<ChannelPoll> read) {
        return read.stream()
                .map(ChannelPoll::nextDueAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}

package dev.parley.channel;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a channel does, and why, in words.
 *
 * @param words what is wrong and what happens next, or empty
 */
public record ChannelHealth(State state, String words) {

    /** The worst that is true of a channel, the worst first. */
    public enum State {
        SUSPENDED("Suspended"),
        ACCESS_REFUSED("Access refused"),
        STOPPED("Stopped"),
        SLOWED("Slowed"),
        FAILING("Failing"),
        GAP("Posts missing"),
        CATCHING_UP("Catching up"),
        STARTING("Starting"),
        HEALTHY("Healthy");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether an administrator should look. */
        public boolean needsAttention() {
            return switch (this) {
                case ACCESS_REFUSED, STOPPED, SLOWED, FAILING, GAP -> true;
                case SUSPENDED, CATCHING_UP, STARTING, HEALTHY -> false;
            };
        }
    }

    private static final String RATE_LIMITED = "rate-limited";
    private static final String GAP_CODE = "gap";

    static ChannelHealth of(Channel channel, Account account, List<ChannelPoll> polls) {
        if (!channel.isActive()) {
            return new ChannelHealth(
                    State.SUSPENDED, "Nothing is read or sent. Both continue where they were once it is active.");
        }
        if (account.tokenState() == TokenState.REFUSED) {
            return new ChannelHealth(
                    State.ACCESS_REFUSED,
                    "The account “" + account.name()
                            + "” is no longer accepted. Reading waits at its place; nothing is lost.");
        }
        List<ChannelPoll> read =
                polls.stream().filter(poll -> isRead(channel, poll)).toList();
        return read.stream()
                .map(ChannelHealth::of)
                .min((one, other) -> one.state.compareTo(other.state))
                .orElse(new ChannelHealth(
                        ChannelShape.of(channel.platform()).polled() ? State.STARTING : State.HEALTHY, ""));
    }

    static boolean isRead(Channel channel, ChannelPoll poll) {
        return poll.stream() == PollStream.POSTS ? channel.publicOn() : channel.privateOn();
    }

    private static ChannelHealth of(ChannelPoll poll) {
        String words = Objects.requireNonNullElse(poll.lastProblem(), "");
        return new ChannelHealth(
                stateOf(poll.stopped(), poll.failures(), poll.lastProblemCode(), poll.backlog(), poll.lastPollAt()),
                words);
    }

    private static State stateOf(
            boolean stopped, int failures, @Nullable String code, boolean backlog, @Nullable Instant lastPollAt) {
        if (stopped) {
            return State.STOPPED;
        }
        if (failures > 0) {
            return code != null && code.endsWith(RATE_LIMITED) ? State.SLOWED : State.FAILING;
        }
        if (GAP_CODE.equals(code)) {
            return State.GAP;
        }
        if (lastPollAt == null) {
            return State.STARTING;
        }
        return backlog ? State.CATCHING_UP : State.HEALTHY;
    }
}

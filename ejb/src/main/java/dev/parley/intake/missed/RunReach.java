package dev.parley.intake.missed;

import dev.parley.channel.Channel;
import dev.parley.connector.api.Platform;
import java.time.Duration;
import java.util.Optional;

/**
 * How far back a platform gives what was written.
 *
 * @param words the same for people
 */
public record RunReach(Duration length, String words) {

    private static final Duration X_POSTS = Duration.ofDays(7).minusHours(1);
    private static final Duration X_MESSAGES = Duration.ofDays(30);
    private static final Duration YEAR = Duration.ofDays(365);

    /** Empty where the platform gives nothing a second time. */
    static Optional<RunReach> of(Channel channel) {
        return switch (channel.platform()) {
            case X -> Optional.of(ofX(channel));
            case FACEBOOK -> Optional.of(new RunReach(YEAR, "Facebook gives posts and messages of about a year."));
            case RSS -> Optional.of(new RunReach(YEAR, "A feed gives what its publisher still lists."));
            case WHATSAPP, APPLE_MESSAGES -> Optional.empty();
        };
    }

    private static RunReach ofX(Channel channel) {
        return channel.privateOn()
                ? new RunReach(X_MESSAGES, "X gives posts of the last 7 days and direct messages of the last 30.")
                : new RunReach(X_POSTS, "X gives posts of the last 7 days.");
    }

    /** Why there is nothing to ask for. */
    static String refusal(Platform platform) {
        return platform.label() + " gives no message a second time. It keeps pushing what it could not deliver for"
                + " some days, so after an outage what was missed comes by itself.";
    }
}

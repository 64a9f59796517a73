package dev.parley.outbound;

import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.Platform;
import java.time.Duration;
import java.util.List;

/**
 * What a writing takes a token of, by the figures of the platforms (WIRE 6).
 *
 * @param key names the bucket: of an account, a number, a page, or a number and one person
 * @param pair whether it is for one person alone
 */
public record RateBudget(String key, RateLimit limit, boolean pair) {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private static final RateLimit WHATSAPP_NUMBER =
            RateLimit.of(80, SECOND, 80, "WhatsApp takes 80 messages a second from a number");
    private static final RateLimit WHATSAPP_PAIR =
            RateLimit.of(1, Duration.ofSeconds(6), 45, "WhatsApp takes 10 messages a minute to one person");
    private static final RateLimit MESSENGER =
            RateLimit.of(20, SECOND, 20, "Messenger takes 20 messages a second from a page");
    private static final RateLimit X_POSTS = RateLimit.of(100, QUARTER, 100, "X takes 100 posts in 15 minutes");
    private static final RateLimit X_MESSAGES =
            RateLimit.of(15, QUARTER, 15, "X takes 15 direct messages in 15 minutes");
    private static final RateLimit X_MESSAGES_A_DAY =
            RateLimit.of(1440, Duration.ofDays(1), 1440, "X takes 1,440 direct messages a day");
    private static final RateLimit APPLE =
            RateLimit.of(10, SECOND, 10, "Apple Messages takes 10 messages a second from a business");

    /** Those of a writing, the narrowest first; none where the platform names no figure or nothing is written. */
    static List<RateBudget> of(Platform platform, OutboxItem item) {
        if (item.kind() != OutboxKind.PUBLISH) {
            return List.of();
        }
        String account = platform.name() + ":" + item.accountId() + ":";
        String source = account + item.source();
        boolean privately = item.visibility() == Visibility.PRIVATE;
        return switch (platform) {
            case WHATSAPP ->
                List.of(
                        new RateBudget(source + ":to:" + item.recipient(), WHATSAPP_PAIR, true),
                        new RateBudget(source, WHATSAPP_NUMBER, false));
            case FACEBOOK -> privately ? List.of(new RateBudget(source, MESSENGER, false)) : List.of();
            case X ->
                privately
                        ? List.of(
                                new RateBudget(account + "messages", X_MESSAGES, false),
                                new RateBudget(account + "messages-a-day", X_MESSAGES_A_DAY, false))
                        : List.of(new RateBudget(account + "posts", X_POSTS, false));
            case APPLE_MESSAGES -> List.of(new RateBudget(source, APPLE, false));
            case RSS -> List.of();
        };
    }
}

package dev.parley.outbound;

import dev.parley.connector.api.Platform;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What can be written and done on a platform (WIRE section 7).
 *
 * @param publicLimit longest public reply; 0 where nothing can be answered publicly
 * @param privateLimit longest private message; 0 where there is none
 * @param weighted whether public lengths count as X counts them (WIRE 1.11), not in characters
 * @param actions what can be done to a post beside answering it
 * @param window how long after the customer's last message a free text can be sent
 * @param humanWindow the longer window for what a person writes, where the platform has granted it
 * @param templates whether approved templates can be sent when no free text can
 */
public record Abilities(
        int publicLimit,
        int privateLimit,
        boolean weighted,
        Set<OutboxKind> actions,
        Optional<Duration> window,
        Optional<Duration> humanWindow,
        boolean templates) {

    private static final Map<Platform, Abilities> ALL = new EnumMap<>(Map.of(
            Platform.X,
            unlimited(
                    280,
                    10_000,
                    true,
                    EnumSet.of(
                            OutboxKind.LIKE,
                            OutboxKind.UNLIKE,
                            OutboxKind.REPOST,
                            OutboxKind.UNDO_REPOST,
                            OutboxKind.DELETE,
                            OutboxKind.DELETE_MESSAGE,
                            OutboxKind.HIDE,
                            OutboxKind.UNHIDE)),
            Platform.FACEBOOK,
            new Abilities(
                    8000,
                    2000,
                    false,
                    EnumSet.of(
                            OutboxKind.LIKE,
                            OutboxKind.UNLIKE,
                            OutboxKind.DELETE,
                            OutboxKind.EDIT,
                            OutboxKind.HIDE,
                            OutboxKind.UNHIDE,
                            OutboxKind.REACT,
                            OutboxKind.UNDO_REACTION),
                    Optional.of(Duration.ofHours(24)),
                    Optional.of(Duration.ofDays(7)),
                    false),
            Platform.WHATSAPP,
            new Abilities(
                    0,
                    4096,
                    false,
                    EnumSet.of(OutboxKind.REACT, OutboxKind.UNDO_REACTION),
                    Optional.of(Duration.ofHours(24)),
                    Optional.empty(),
                    true),
            Platform.APPLE_MESSAGES,
            unlimited(0, 10_000, false, EnumSet.noneOf(OutboxKind.class)),
            Platform.RSS,
            unlimited(0, 0, false, EnumSet.noneOf(OutboxKind.class))));

    public Abilities {
        actions = Set.copyOf(actions);
    }

    private static Abilities unlimited(int publicLimit, int privateLimit, boolean weighted, Set<OutboxKind> actions) {
        return new Abilities(publicLimit, privateLimit, weighted, actions, Optional.empty(), Optional.empty(), false);
    }

    public static Abilities of(Platform platform) {
        return Objects.requireNonNull(ALL.get(platform));
    }

    /** Whether people can be shown that what they wrote privately was read. */
    public boolean readReceipts() {
        return window.isPresent();
    }

    public boolean answersPublicly() {
        return publicLimit > 0;
    }

    public boolean answersPrivately() {
        return privateLimit > 0;
    }
}

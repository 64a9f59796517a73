package dev.parley.desk;

import java.util.List;

/** A reaction that agents can choose, with the word that is read out for it. */
public record Emoji(String sign, String name) {

    /** What both Messenger and WhatsApp show to customers in the same way. */
    public static final List<Emoji> REACTIONS = List.of(
            new Emoji("\uD83D\uDC4D", "Thumbs up"),
            new Emoji("\u2764\uFE0F", "Heart"),
            new Emoji("\uD83D\uDE06", "Laughing"),
            new Emoji("\uD83D\uDE2E", "Surprised"),
            new Emoji("\uD83D\uDE22", "Sad"),
            new Emoji("\uD83D\uDE4F", "Thank you"));

    static boolean isReaction(String sign) {
        return REACTIONS.stream().anyMatch(emoji -> emoji.sign().equals(sign));
    }
}

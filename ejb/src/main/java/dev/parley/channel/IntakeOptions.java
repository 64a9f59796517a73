package dev.parley.channel;

import dev.parley.connector.api.Platform;
import jakarta.persistence.Embeddable;

/**
 * What becomes of posts and messages of a channel, where its platform leaves a choice.
 *
 * @param submitComments each comment makes a further interaction that records who wrote it and ends at once (IN-7)
 * @param singleComment each comment is routed alone with its base post, instead of its conversation (IN-7)
 * @param stopQuestions posts of the type question make no interaction (IN-7)
 * @param ownPostsOn what only the page's own administrators posted makes an interaction too (IN-7)
 * @param adReferralsOn who comes from an advertisement starts or joins a direct message (IN-13)
 * @param liveSessionsOn messages that come while they are written are a live session (IN-14)
 * @param historyWindowSeconds messages older than this are not queued (CH-4)
 */
@Embeddable
public record IntakeOptions(
        boolean submitComments,
        boolean singleComment,
        boolean stopQuestions,
        boolean ownPostsOn,
        boolean adReferralsOn,
        boolean liveSessionsOn,
        int historyWindowSeconds) {

    /** A week. */
    public static final int USUAL_HISTORY = 604_800;

    static final int LEAST_HISTORY = 60;
    static final int MOST_HISTORY = 31_536_000;

    public static final IntakeOptions DEFAULT =
            new IntakeOptions(false, false, true, false, false, false, USUAL_HISTORY);

    /** The options that the platform knows; the others are as by default. */
    IntakeOptions fitted(Platform platform) {
        return switch (platform) {
            case FACEBOOK ->
                new IntakeOptions(
                        submitComments,
                        singleComment,
                        stopQuestions,
                        ownPostsOn,
                        adReferralsOn,
                        liveSessionsOn,
                        USUAL_HISTORY);
            case WHATSAPP -> new IntakeOptions(false, false, true, false, adReferralsOn, false, USUAL_HISTORY);
            case APPLE_MESSAGES -> new IntakeOptions(false, false, true, false, false, false, historyWindowSeconds);
            case X, RSS -> DEFAULT;
        };
    }
}

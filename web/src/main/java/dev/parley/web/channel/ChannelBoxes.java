package dev.parley.web.channel;

import dev.parley.channel.ChannelDetails;
import dev.parley.channel.IntakeOptions;
import java.util.HashSet;
import java.util.Set;

/** The boxes of a channel's form that are ticked, by their names. */
final class ChannelBoxes {

    private static final String SUBMIT_COMMENTS = "submit-comments";
    private static final String SINGLE_COMMENT = "single-comment";
    private static final String STOP_QUESTIONS = "stop-questions";
    private static final String OWN_POSTS = "own-posts";
    private static final String AD_REFERRALS = "ad-referrals";
    private static final String LIVE_SESSIONS = "live-sessions";

    /** What a new channel begins with (CH-6, IN-7). */
    static final Set<String> FRESH = Set.of("skip-reposts", "public", "private", "compliance", STOP_QUESTIONS);

    private ChannelBoxes() {}

    static IntakeOptions options(Set<String> ticked, int historyWindowSeconds) {
        return new IntakeOptions(
                ticked.contains(SUBMIT_COMMENTS),
                ticked.contains(SINGLE_COMMENT),
                ticked.contains(STOP_QUESTIONS),
                ticked.contains(OWN_POSTS),
                ticked.contains(AD_REFERRALS),
                ticked.contains(LIVE_SESSIONS),
                historyWindowSeconds);
    }

    static Set<String> of(ChannelDetails details) {
        Set<String> on = new HashSet<>();
        tick(on, "exclude-mentions-too", details.excludeMentionsToo());
        tick(on, "skip-reposts", details.skipReposts());
        tick(on, "public", details.publicOn());
        tick(on, "private", details.privateOn());
        tick(on, "compliance", details.complianceOn());
        tick(on, "no-personal-data", details.noPersonalData());
        IntakeOptions options = details.options();
        tick(on, SUBMIT_COMMENTS, options.submitComments());
        tick(on, SINGLE_COMMENT, options.singleComment());
        tick(on, STOP_QUESTIONS, options.stopQuestions());
        tick(on, OWN_POSTS, options.ownPostsOn());
        tick(on, AD_REFERRALS, options.adReferralsOn());
        tick(on, LIVE_SESSIONS, options.liveSessionsOn());
        return on;
    }

    private static void tick(Set<String> on, String box, boolean ticked) {
        if (ticked) {
            on.add(box);
        }
    }
}

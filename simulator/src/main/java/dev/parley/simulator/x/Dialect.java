package dev.parley.simulator.x;

import java.util.Set;

/** The two sets of names that X answers in (WIRE 1.1); the answer mirrors what the request used. */
enum Dialect {
    POST(
            "post.fields",
            "referenced_posts",
            "referenced_posts",
            "edit_history_post_ids",
            "note_post",
            "posts",
            "repost_count",
            "post_count",
            "most_recent_post_id"),
    TWEET(
            "tweet.fields",
            "referenced_tweets",
            "referenced_tweets.id",
            "edit_history_tweet_ids",
            "note_tweet",
            "tweets",
            "retweet_count",
            "tweet_count",
            "most_recent_tweet_id");

    private static final Set<String> TWEET_EXPANSIONS = Set.of(
            "referenced_tweets.id", "referenced_tweets.id.author_id", "edit_history_tweet_ids", "pinned_tweet_id");
    private static final Set<String> TWEET_DM_FIELDS = Set.of("sender_id", "participant_ids", "referenced_tweets");
    final String fields;
    final String references;
    final String referencesExpansion;
    final String history;
    final String note;
    final String includes;
    final String reposts;
    final String postCount;
    final String mostRecent;

    Dialect(
            String fields,
            String references,
            String referencesExpansion,
            String history,
            String note,
            String includes,
            String reposts,
            String postCount,
            String mostRecent) {
        this.fields = fields;
        this.references = references;
        this.referencesExpansion = referencesExpansion;
        this.history = history;
        this.note = note;
        this.includes = includes;
        this.reposts = reposts;
        this.postCount = postCount;
        this.mostRecent = mostRecent;
    }

    /** Without any hint it is the dialect of the current specification. */
    static Dialect of(XCall call) {
        if (call.query().containsKey(POST.fields)) {
            return POST;
        }
        boolean tweet = call.query().containsKey(TWEET.fields)
                || call.list("expansions").stream().anyMatch(TWEET_EXPANSIONS::contains)
                || call.list("dm_event.fields").stream().anyMatch(TWEET_DM_FIELDS::contains);
        return tweet ? TWEET : POST;
    }
}

package dev.parley.simulator.x;

import java.util.LinkedHashSet;
import java.util.Set;

/** The fields and expansions that a request asks for; unknown ones stay in the sets and have no effect. */
record Selection(Dialect dialect, Set<String> post, Set<String> user, Set<String> message, Set<String> expansions) {
    /** In the post dialect these are expansions, not fields (WIRE 1.1). */
    private static final Set<String> EXPANSION_ONLY =
            Set.of("author_id", "in_reply_to_user_id", "referenced_posts", "edit_history_post_ids");

    static Selection of(XCall call) {
        Dialect dialect = Dialect.of(call);
        Set<String> post = new LinkedHashSet<>(call.list(dialect.fields));
        if (dialect == Dialect.POST) {
            post.removeAll(EXPANSION_ONLY);
        }
        return new Selection(
                dialect, post, call.list("user.fields"), call.list("dm_event.fields"), call.list("expansions"));
    }

    /** @param fields those of the object that has the media */
    boolean wantsMedia(Set<String> fields) {
        return fields.contains("attachments") || expansions.contains("attachments.media_keys");
    }

    boolean wants(String field) {
        return post.contains(field) || expansions.contains(field);
    }

    boolean wantsReferences() {
        return post.contains(dialect.references)
                || expansions.contains(dialect.referencesExpansion)
                || expansions.contains("referenced_tweets.id.author_id");
    }

    boolean expandsReferences() {
        return expansions.contains(dialect.referencesExpansion);
    }
}

package dev.parley.simulator.world;

/** What somebody wants to post; zero stands for "none", an empty language for "detect it". */
public record PostDraft(long authorId, String text, long inReplyTo, long quoted, String lang) {

    public static PostDraft post(long authorId, String text) {
        return new PostDraft(authorId, text, 0, 0, "");
    }

    public static PostDraft reply(long authorId, String text, long inReplyTo) {
        return new PostDraft(authorId, text, inReplyTo, 0, "");
    }

    public PostDraft quoting(long post) {
        return new PostDraft(authorId, text, inReplyTo, post, lang);
    }
}

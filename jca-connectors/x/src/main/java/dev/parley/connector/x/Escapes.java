package dev.parley.connector.x;

/** X escapes three characters in the texts of posts and direct messages, and only those. */
final class Escapes {

    private Escapes() {}

    /** The text as it was written. The ampersand comes last, so that an escape that somebody typed stays. */
    static String undone(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}

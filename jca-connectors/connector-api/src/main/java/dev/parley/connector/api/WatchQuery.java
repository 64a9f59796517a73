package dev.parley.connector.api;

import java.util.List;

/**
 * What a channel watches on an account (CH-2). An adapter compiles it into as few platform queries as the plan allows.
 *
 * @param handles handles whose mentions are wanted, without {@code @}
 * @param authors handles whose own posts are wanted too, so that what the company writes directly on the platform is
 *     seen (IN-5); neither exclusions nor languages apply to them
 * @param keywords words or phrases that are wanted
 * @param exclusions words or phrases that make a post unwanted
 * @param excludeMentionsToo whether exclusions also apply to posts that mention a handle
 * @param languages BCP 47 language codes that are wanted; empty means any
 * @param skipReposts whether plain reposts are left out
 * @param sources IDs of pages, phone numbers or businesses, or addresses of feeds: what the account watches where the
 *     platform has no search; empty where it has
 */
public record WatchQuery(
        List<String> handles,
        List<String> authors,
        List<String> keywords,
        List<String> exclusions,
        boolean excludeMentionsToo,
        List<String> languages,
        boolean skipReposts,
        List<String> sources) {

    public WatchQuery {
        handles = List.copyOf(handles);
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
        exclusions = List.copyOf(exclusions);
        languages = List.copyOf(languages);
        sources = List.copyOf(sources);
    }

    /** A query on a platform that has a search. */
    public WatchQuery(
            List<String> handles,
            List<String> authors,
            List<String> keywords,
            List<String> exclusions,
            boolean excludeMentionsToo,
            List<String> languages,
            boolean skipReposts) {
        this(handles, authors, keywords, exclusions, excludeMentionsToo, languages, skipReposts, List.of());
    }

    /** A query on a platform that has none: everything on these sources. */
    public static WatchQuery of(List<String> sources) {
        return new WatchQuery(List.of(), List.of(), List.of(), List.of(), false, List.of(), false, sources);
    }
}

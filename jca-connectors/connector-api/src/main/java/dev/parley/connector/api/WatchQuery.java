package dev.parley.connector.api;

import java.util.List;

/**
 * What a channel watches on an account (CH-2). An adapter compiles it into as few platform queries as the plan allows.
 *
 * @param handles handles whose mentions are wanted, without {@code @}
 * @param keywords words or phrases that are wanted
 * @param exclusions words or phrases that make a post unwanted
 * @param excludeMentionsToo whether exclusions also apply to posts that mention a handle
 * @param languages BCP 47 language codes that are wanted; empty means any
 * @param skipReposts whether plain reposts are left out
 */
public record WatchQuery(
        List<String> handles,
        List<String> keywords,
        List<String> exclusions,
        boolean excludeMentionsToo,
        List<String> languages,
        boolean skipReposts) {

    public WatchQuery {
        handles = List.copyOf(handles);
        keywords = List.copyOf(keywords);
        exclusions = List.copyOf(exclusions);
        languages = List.copyOf(languages);
    }
}

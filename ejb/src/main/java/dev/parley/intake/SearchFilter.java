package dev.parley.intake;

import dev.parley.channel.ChannelDetails;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.shared.KeywordMatch;
import java.util.List;

/**
 * What the search of a channel leaves out is not taken from a push either (CH-2, IN-2). On platforms without a search a
 * channel has none of these settings.
 *
 * @param own handles whose posts are the company's
 */
record SearchFilter(List<String> own, List<String> languages, List<KeywordMatch> exclusions) {

    static SearchFilter of(ChannelDetails channel) {
        return new SearchFilter(
                channel.handles(),
                channel.languages(),
                channel.excludeMentionsToo()
                        ? channel.exclusions().stream().map(KeywordMatch::of).toList()
                        : List.of());
    }

    boolean keeps(FetchedPost post) {
        return post.visibility() == Visibility.PRIVATE
                || own.stream().anyMatch(post.author().handle()::equalsIgnoreCase)
                || speaks(post.language()) && exclusions.stream().noneMatch(each -> each.isIn(post.text()));
    }

    private boolean speaks(String language) {
        return languages.isEmpty() || language.isEmpty() || languages.stream().anyMatch(language::equalsIgnoreCase);
    }
}

package dev.parley.web.desk;

import dev.parley.desk.CurrentInteraction;
import dev.parley.desk.TimelineEntry.PostEntry;

/**
 * A text that is being changed where it stands.
 *
 * @param limit how long it may be, in words
 */
public record EditView(long postId, String interaction, String text, String limit) {

    static EditView of(long interaction, PostEntry post, CurrentInteraction.Composer composer) {
        return new EditView(
                post.id(),
                "/app/interactions/" + interaction,
                post.text(),
                "At most " + composer.publicLimit() + " characters" + (composer.weighted() ? ", as X counts." : "."));
    }
}

package dev.parley.connector.api;

import dev.parley.connector.api.FetchedPost.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something to write on a platform.
 *
 * @param visibility public reply or private message
 * @param recipient for private messages the recipient's ID on the platform; empty for public ones, and for a first
 *     private answer to a public post, which {@code inReplyTo} names
 * @param inReplyTo ID of the post to answer; empty for a post of its own
 * @param text what to write
 * @param firstAttemptAt when sending was first tried; reconciliation looks from here on
 * @param source the page, phone number or business to write as; empty where the account is it
 * @param reference our own key of it, at most 60 characters: given to the platform where it takes one, so that an
 *     unknown outcome can be cleared up; the same at every try
 * @param media files to send with it, in order
 * @param template an approved template instead of the text
 * @param choices choices to offer with the text
 * @param humanAgent whether the platform's longer window for answers of a person is wanted
 */
public record OutboundPost(
        Visibility visibility,
        String recipient,
        String inReplyTo,
        String text,
        Instant firstAttemptAt,
        String source,
        String reference,
        List<OutboundMedia> media,
        Optional<OutboundTemplate> template,
        Optional<OutboundChoices> choices,
        boolean humanAgent) {

    public OutboundPost {
        media = List.copyOf(media);
    }

    /** A text. */
    public OutboundPost(
            Visibility visibility, String recipient, String inReplyTo, String text, Instant firstAttemptAt) {
        this(
                visibility,
                recipient,
                inReplyTo,
                text,
                firstAttemptAt,
                "",
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}

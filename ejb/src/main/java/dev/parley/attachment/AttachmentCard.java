package dev.parley.attachment;

import java.util.Map;

/**
 * What the desk shows of an attachment.
 *
 * @param kind as the platform says: {@code photo}, {@code location} …
 * @param mediaType told from the bytes; empty while they are not here
 * @param size in bytes, or -1
 * @param facts of a place or contact
 * @param problem why it is not here, in words, or empty
 */
public record AttachmentCard(
        long id,
        String kind,
        AttachmentState state,
        String mediaType,
        String name,
        long size,
        String altText,
        Map<String, String> facts,
        String problem) {

    public AttachmentCard {
        facts = Map.copyOf(facts);
    }
}

package dev.parley.connector.facebook;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Platform fields by their dictionary name (IN-15); empty ones are left out.
 *
 * <p>Everything: {@code facebookPageId}, {@code facebookActorId}, {@code facebookActorName}, {@code facebookByPage}.
 * Posts and comments: {@code facebookPostId}, {@code facebookPostType} (as Facebook names it, {@code question} among
 * them), {@code facebookCommentId}, {@code facebookParentCommentId}, {@code facebookCanReplyPrivately},
 * {@code facebookCanHide}, {@code facebookHidden}, {@code facebookPermalink}, {@code facebookStory},
 * {@code facebookLink}, {@code facebookMention}, {@code facebookUnpublished}, {@code facebookRating},
 * {@code facebookRecommendation}. Messages: {@code facebookMessageId}, {@code facebookAppId},
 * {@code facebookReference} (ours, in an echo), {@code facebookQuickReplyPayload}, {@code facebookPostbackPayload},
 * {@code facebookAdId}, {@code facebookReferralRef}, {@code facebookReferralSource}, {@code facebookReferralType},
 * {@code facebookStandby}, {@code facebookTemplate}, {@code facebookUnsupported}.
 */
final class Attributes {

    private final Map<String, String> values = new LinkedHashMap<>();

    Attributes with(String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
        return this;
    }

    Attributes flag(String name, boolean set) {
        return set ? with(name, "true") : this;
    }

    Map<String, String> asMap() {
        return values;
    }
}

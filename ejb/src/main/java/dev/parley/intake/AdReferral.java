package dev.parley.intake;

import dev.parley.conversation.Post;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an advertisement left in a message of somebody who came through it (IN-13): its ID and its reference. */
final class AdReferral {

    private static final List<String> NAMES = List.of(
            "facebookAdId",
            "facebookReferralRef",
            "facebookReferralSource",
            "facebookReferralType",
            "whatsappAdId",
            "whatsappAdType",
            "whatsappAdUrl",
            "whatsappAdHeadline",
            "whatsappAdClick");

    private AdReferral() {}

    /** Attached data by dictionary name; empty where no advertisement is behind the message. */
    static Map<String, String> of(Post post) {
        Map<String, String> dictionary = post.dictionary();
        Map<String, String> found = new TreeMap<>();
        for (String name : NAMES) {
            String value = dictionary.getOrDefault(name, "");
            if (!value.isEmpty()) {
                found.put(name, value);
            }
        }
        return found;
    }
}

package dev.parley.desk;

import dev.parley.conversation.Post;
import java.util.Map;

/** What the desk shows as the text of a post: its own, or in words what came in place of one (IN-12, IN-13). */
final class PostText {

    private PostText() {}

    static String of(Post post) {
        if (!post.text().isEmpty() || post.deletedAt() != null) {
            return post.text();
        }
        Map<String, String> dictionary = post.dictionary();
        if (dictionary.containsKey("whatsappUnsupported")) {
            return whatsApp(dictionary.getOrDefault("whatsappUnsupported", ""));
        }
        if (dictionary.containsKey("facebookReferralOnly")) {
            return "Came through an advertisement or a link, and has not written yet.";
        }
        return dictionary.containsKey("facebookUnsupported")
                ? "A message that Messenger does not let other programs show. It can be read on the page."
                : "";
    }

    private static String whatsApp(String kind) {
        return switch (kind) {
            case "call" -> "A call on WhatsApp. Calls are not supported and cannot be taken here.";
            case "group" -> "A message in a group on WhatsApp. Groups are not supported.";
            default -> "A message of a kind that is not supported here: " + kind + ".";
        };
    }
}

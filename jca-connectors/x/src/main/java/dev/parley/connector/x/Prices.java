package dev.parley.connector.x;

import dev.parley.connector.kit.LenientObject;
import jakarta.json.JsonObject;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tells what a call was charged for. It is an upper bound: X charges each thing that is read only once in a day of UTC.
 */
final class Prices {

    private static final Pattern LINK =
            Pattern.compile("(?i)https?://|\\b[a-z0-9-]+\\.(?:com|net|org|io|co|de|uk|eu)\\b");

    private Prices() {}

    static Map<Price, Integer> of(XRequest request, LenientObject answer) {
        Map<Price, Integer> counts = new EnumMap<>(Price.class);
        if (request.method().equals("GET")) {
            read(request.path(), answer, counts);
        } else if (request.method().equals("POST")) {
            request.body().ifPresent(body -> written(request.path(), body, counts));
        }
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    static Map<Price, Integer> ofArrival(LenientObject arrived) {
        Map<Price, Integer> counts = new EnumMap<>(Price.class);
        read("/2/tweets/search/stream", arrived, counts);
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static void read(String path, LenientObject answer, Map<Price, Integer> counts) {
        int items = answer.objects("data").size()
                + (answer.object("data").text("id").isEmpty() ? 0 : 1);
        LenientObject includes = answer.object("includes");
        if (path.matches("/2/users/(me|by/username/.+)")) {
            counts.put(Price.USER_READ, items);
        } else if (path.endsWith("/mentions")) {
            counts.put(Price.OWN_MENTION_READ, items);
        } else if (path.contains("/dm_")) {
            counts.put(Price.MESSAGE_READ, items);
        } else if (path.endsWith("/rules")) {
            return;
        } else if (path.startsWith("/2/tweets") || path.endsWith("/tweets")) {
            counts.put(
                    Price.POST_READ, items + includes.objects("posts", "tweets").size());
        } else {
            return;
        }
        counts.merge(Price.USER_READ, includes.objects("users").size(), Integer::sum);
    }

    private static void written(String path, JsonObject body, Map<Price, Integer> counts) {
        if (path.equals("/2/tweets")) {
            boolean link = LINK.matcher(body.getString("text", "")).find();
            counts.put(body.containsKey("reply") ? Price.REPLY : link ? Price.POST_WITH_LINK : Price.POST, 1);
        } else if (path.startsWith("/2/dm_conversations/")) {
            counts.put(Price.MESSAGE_SENT, 1);
        }
    }
}

package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/**
 * What an app wants to hear of.
 *
 * @param userId of the filter
 * @param webhookId where it is delivered; 0 for the stream alone
 * @param app client ID of the app
 */
record ActivitySubscription(
        long id,
        String eventType,
        long userId,
        String tag,
        long webhookId,
        long createdAt,
        long updatedAt,
        String app) {

    ActivitySubscription updated(String newTag, long newWebhook, long now) {
        return new ActivitySubscription(id, eventType, userId, newTag, newWebhook, createdAt, now, app);
    }

    JsonObject filter() {
        return JsonText.object().add("user_id", Long.toString(userId)).build();
    }

    JsonObject json() {
        JsonObjectBuilder json = JsonText.object()
                .add("subscription_id", Long.toString(id))
                .add("event_type", eventType)
                .add("filter", filter())
                .add("created_at", PostJson.time(createdAt))
                .add("updated_at", PostJson.time(updatedAt));
        if (!tag.isEmpty()) {
            json.add("tag", tag);
        }
        if (webhookId != 0) {
            json.add("webhook_id", Long.toString(webhookId));
        }
        return json.build();
    }
}

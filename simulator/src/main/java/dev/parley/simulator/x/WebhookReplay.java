package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.world.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Jobs that deliver to a webhook what it missed (WIRE 1.4). */
final class WebhookReplay {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMddHHmm", Locale.ROOT);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private final World world;
    private final Webhooks webhooks;
    private final Activity activity;
    private final AtomicLong ids = new AtomicLong(1_700_000_000_000_000_000L);

    WebhookReplay(World world, Webhooks webhooks, Activity activity) {
        this.world = world;
        this.webhooks = webhooks;
        this.activity = activity;
    }

    /** Both ends are minutes, and included. */
    Answer create(XCall call) {
        JsonObject body = call.json();
        Webhook webhook = webhooks.own(call, JsonText.text(body, "webhook_id", ""));
        long from = minute(body, "from_date");
        long to = minute(body, "to_date") + A_MINUTE.toMillis();
        long now = world.clock().millis();
        if (to <= from || from < now - ActivityLog.KEPT.plus(A_MINUTE).toMillis()) {
            throw Refusal.invalid(
                    "from_date",
                    JsonText.text(body, "from_date", ""),
                    "$.from_date: must be before $.to_date and within the past 24 hours");
        }
        activity.replay(webhook, from, to);
        JsonObjectBuilder data = JsonText.object()
                .add("job_id", Long.toString(ids.incrementAndGet()))
                .add("created_at", PostJson.time(now));
        return Answer.ok(JsonText.object().add("data", data).build());
    }

    private static long minute(JsonObject body, String member) {
        String text = JsonText.text(body, member, "");
        try {
            return LocalDateTime.parse(text, MINUTE).toInstant(ZoneOffset.UTC).toEpochMilli();
        } catch (DateTimeException e) {
            throw Refusal.invalid(member, text, "$." + member + ": is not a time in the format yyyymmddhhmm");
        }
    }
}

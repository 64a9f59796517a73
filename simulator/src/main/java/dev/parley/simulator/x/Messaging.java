package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.world.Change;
import dev.parley.simulator.world.DirectMessage;
import dev.parley.simulator.world.Snowflakes;
import dev.parley.simulator.world.World;
import dev.parley.simulator.x.PageJson.Page;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Direct messages of the calling user (WIRE 1.4, 1.5). */
final class Messaging {
    private static final Duration HISTORY = Duration.ofDays(30);
    private static final int MAX_TEXT = 10_000;
    private static final Pattern CONVERSATION = Pattern.compile("([0-9]{1,19})-([0-9]{1,19})");
    private final World world;
    private final Uploads uploads;

    Messaging(World world, Uploads uploads) {
        this.world = world;
        this.uploads = uploads;
    }

    Answer all(XCall call) {
        return page(call, any -> true);
    }

    Answer with(XCall call, String participant) {
        long other = XCall.id("participant_id", participant);
        return page(call, message -> message.concerns(other));
    }

    Answer conversation(XCall call, String id) {
        long other = other(call, id);
        return page(call, message -> message.concerns(other));
    }

    Answer one(XCall call, String id) {
        DirectMessage message = existing(call, id);
        Selection selection = Selection.of(call);
        Includes includes = new Includes(world, selection);
        includes.expand(message);
        JsonObject data = new MessageJson(world, selection).of(message);
        return Answer.ok(includes.addTo(JsonText.object().add("data", data)).build());
    }

    Answer sendTo(XCall call, String participant) {
        return send(call, XCall.id("participant_id", participant));
    }

    Answer sendIn(XCall call, String conversation) {
        return send(call, other(call, conversation));
    }

    Answer delete(XCall call, String id) {
        DirectMessage message = existing(call, id);
        world.record(new Change.MessageDeleted(message.id(), call.userId()));
        return Writing.data("deleted", true);
    }

    private Answer send(XCall call, long recipient) {
        JsonObject body = call.json();
        String text = JsonText.text(body, "text", "");
        List<Long> media = attachments(call, body);
        if ((text.isBlank() && media.isEmpty()) || text.length() > MAX_TEXT) {
            throw Refusal.invalid("text", "", "$.text: must be between 1 and " + MAX_TEXT + " characters long");
        }
        boolean reachable =
                recipient != call.userId() && world.users().find(recipient).isPresent();
        if (!reachable) {
            throw Refusal.forbidden("You cannot send messages to this user.");
        }
        DirectMessage message = world.send(call.userId(), recipient, text, media);
        return Answer.created(JsonText.object()
                .add(
                        "data",
                        JsonText.object()
                                .add("dm_conversation_id", message.conversationId())
                                .add("dm_event_id", Long.toString(message.id())))
                .build());
    }

    private List<Long> attachments(XCall call, JsonObject body) {
        JsonValue given = body.get("attachments");
        if (!(given instanceof JsonArray array)) {
            return List.of();
        }
        if (array.size() > 1) {
            throw Refusal.invalid("attachments", "", "$.attachments: there must be a maximum of 1 items in the array");
        }
        return array.getValuesAs(JsonObject.class).stream()
                .flatMap(each -> uploads.named(call, each, "media_id").stream())
                .toList();
    }

    /** The other side of a conversation of two. The simulated platform has no group conversations. */
    private static long other(XCall call, String conversation) {
        Matcher pair = CONVERSATION.matcher(conversation);
        if (!pair.matches()) {
            throw Refusal.notFound("dm_conversation", "id", conversation);
        }
        long one = XCall.id("id", pair.group(1));
        long two = XCall.id("id", pair.group(2));
        if (one != call.userId() && two != call.userId()) {
            throw Refusal.forbidden("You are not a participant of this conversation.");
        }
        return one == call.userId() ? two : one;
    }

    private DirectMessage existing(XCall call, String id) {
        return world.messages()
                .find(call.userId(), XCall.id("event_id", id))
                .orElseThrow(() -> Refusal.notFound("dm_event", "event_id", id));
    }

    private Answer page(XCall call, Predicate<DirectMessage> test) {
        PageRequest request = PageRequest.timeline(call, 1, 100, 100);
        long oldest = Snowflakes.floor(world.clock().instant().minus(HISTORY).toEpochMilli());
        Set<String> types = call.list("event_types");
        boolean messages = types.isEmpty() || types.contains(MessageJson.TYPE);
        var view = world.messages().seenBy(call.userId()).between(oldest, request.before());
        return Answer.ok(write(call, Page.take(view.values().iterator(), request.limit(), test.and(any -> messages))));
    }

    private JsonObject write(XCall call, Page<DirectMessage> page) {
        Selection selection = Selection.of(call);
        Includes includes = new Includes(world, selection);
        MessageJson writer = new MessageJson(world, selection);
        JsonArrayBuilder data = JsonText.array();
        page.items().forEach(message -> {
            data.add(writer.of(message));
            includes.expand(message);
        });
        JsonObjectBuilder answer = JsonText.object();
        JsonObjectBuilder meta =
                JsonText.object().add("result_count", page.items().size());
        if (!page.items().isEmpty()) {
            answer.add("data", data);
        }
        if (page.more()) {
            long last = page.items().get(page.items().size() - 1).id();
            meta.add("next_token", PageToken.before(last));
        }
        return includes.addTo(answer).add("meta", meta).build();
    }
}

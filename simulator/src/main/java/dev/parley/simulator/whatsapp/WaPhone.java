package dev.parley.simulator.whatsapp;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;

/** What persons do on their phones. Each action is kept and pushed to the business. */
public final class WaPhone {
    private final WaWorld world;
    private final WaFiles files;
    private final WaPush push;
    private final WaStatuses statuses;

    WaPhone(WaWorld world, WaFiles files, WaPush push, WaStatuses statuses) {
        this.world = world;
        this.files = files;
        this.push = push;
        this.statuses = statuses;
    }

    public WaMessage write(WaUser user, WaNumber number, String text, String answered) {
        JsonObjectBuilder body = JsonText.object().add("text", JsonText.object().add("body", text));
        if (!answered.isEmpty()) {
            body.add("context", JsonText.object().add("from", number.digits()).add("id", answered));
        }
        return send(user, number, "text", body);
    }

    /** @param kind image, video, audio, document or sticker */
    public WaMessage attach(
            WaUser user, WaNumber number, String kind, String mediaType, String name, String caption, byte[] content) {
        WaFiles.Stored file = files.keep(mediaType, name, content);
        JsonObjectBuilder media = JsonText.object()
                .add("id", file.id())
                .add("mime_type", mediaType)
                .add("sha256", file.sha256());
        if (!caption.isEmpty()) {
            media.add("caption", caption);
        }
        if (kind.equals("document")) {
            media.add("filename", name);
        }
        return send(user, number, kind, JsonText.object().add(kind, media));
    }

    public WaMessage locate(WaUser user, WaNumber number, double latitude, double longitude, String name) {
        JsonObjectBuilder place = JsonText.object().add("latitude", latitude).add("longitude", longitude);
        if (!name.isEmpty()) {
            place.add("name", name).add("address", "1 Example Street");
        }
        return send(user, number, "location", JsonText.object().add("location", place));
    }

    public WaMessage card(WaUser user, WaNumber number, String name, String phone) {
        JsonObjectBuilder card = JsonText.object()
                .add("name", JsonText.object().add("formatted_name", name).add("first_name", name))
                .add(
                        "phones",
                        JsonText.array()
                                .add(JsonText.object().add("phone", phone).add("type", "CELL")));
        return send(
                user,
                number,
                "contacts",
                JsonText.object().add("contacts", JsonText.array().add(card)));
    }

    /** @param emoji empty takes the reaction back */
    public WaMessage react(WaUser user, WaMessage message, String emoji) {
        JsonObjectBuilder reaction = JsonText.object().add("message_id", message.id());
        if (!emoji.isEmpty()) {
            reaction.add("emoji", emoji);
        }
        return send(user, numberOf(message), "reaction", JsonText.object().add("reaction", reaction));
    }

    /** Chooses a button or a row of an interactive message, or a button of a template. */
    public WaMessage choose(WaUser user, WaMessage asked, String choice) {
        JsonObjectBuilder body = JsonText.object()
                .add(
                        "context",
                        JsonText.object().add("from", numberOf(asked).digits()).add("id", asked.id()));
        if (asked.type().equals("template")) {
            body.add("button", JsonText.object().add("payload", choice).add("text", choice));
            return send(user, numberOf(asked), "button", body);
        }
        JsonObject interactive = JsonText.child(asked.body(), "interactive").orElse(JsonObject.EMPTY_JSON_OBJECT);
        JsonObject chosen = Optional.ofNullable(WaChoices.of(interactive).get(choice))
                .orElseThrow(() -> new IllegalArgumentException("no such choice: " + choice));
        String kind = JsonText.text(interactive, "type", "").equals("list") ? "list_reply" : "button_reply";
        body.add("interactive", JsonText.object().add("type", kind).add(kind, chosen));
        return send(user, numberOf(asked), "interactive", body);
    }

    /** Sends something that the platform does not pass on. */
    public WaMessage puzzle(WaUser user, WaNumber number) {
        JsonObjectBuilder body = JsonText.object()
                .add(
                        "errors",
                        JsonText.array()
                                .add(JsonText.object().add("code", 131051).add("title", "Message type unknown")));
        return send(user, number, "unsupported", body);
    }

    /** Does not look at the phone: messages stay at "sent" until the silence ends. */
    public WaUser beSilent(WaUser user, boolean on) {
        WaUser after = world.put(user.withSilence(on));
        if (!on) {
            statuses.advance(after, "delivered");
        }
        return after;
    }

    /** Reads everything that came. */
    public void readAll(WaUser user) {
        statuses.advance(user, "delivered");
        statuses.advance(user, "read");
    }

    /** Moves to another number and tells the business. */
    public WaUser changeNumber(WaUser user, WaNumber number, String other) {
        WaUser after = new WaUser(user.name(), other, user.userId(), user.username(), user.hidden(), user.silent());
        JsonObjectBuilder body = JsonText.object()
                .add(
                        "system",
                        JsonText.object()
                                .add("body", "User " + user.name() + " changed from " + user.number() + " to " + other)
                                .add("wa_id", other)
                                .add("type", "user_changed_number"));
        send(user, number, "system", body);
        world.replace(user, after);
        return after;
    }

    /** Gets another user ID, which the platform tells in a change of its own. */
    public WaUser changeUserId(WaUser user, WaNumber number, String other) {
        WaUser after = new WaUser(user.name(), user.number(), other, user.username(), user.hidden(), user.silent());
        world.replace(user, after);
        JsonObjectBuilder update = JsonText.object()
                .add("wa_id", user.number())
                .add("user_id", JsonText.object().add("previous", user.userId()).add("current", other))
                .add("timestamp", String.valueOf(world.clock().instant().getEpochSecond()));
        push.change(
                number,
                "user_id_update",
                JsonText.object()
                        .add("contacts", JsonText.array().add(after.contact()))
                        .add("user_id_update", JsonText.array().add(update)));
        return after;
    }

    /** Stops marketing messages of a number, or has them again. */
    public void wantMarketing(WaUser user, WaNumber number, boolean wanted) {
        number.setMarketing(user.key(), wanted);
        JsonObjectBuilder preference = user.name(JsonText.object(), "wa_id", "user_id")
                .add("detail", "User requested to " + (wanted ? "resume" : "stop") + " marketing messages")
                .add("category", "marketing_messages")
                .add("value", wanted ? "resume" : "stop")
                .add("timestamp", world.clock().instant().getEpochSecond());
        push.change(
                number,
                "user_preferences",
                JsonText.object()
                        .add("contacts", JsonText.array().add(user.contact()))
                        .add("user_preferences", JsonText.array().add(preference)));
    }

    public void call(WaUser user, WaNumber number) {
        JsonObjectBuilder call = user.name(JsonText.object(), "from", "from_user_id")
                .add("id", "wacid." + world.nextId())
                .add("event", "connect")
                .add("timestamp", String.valueOf(world.clock().instant().getEpochSecond()));
        push.change(
                number,
                "calls",
                JsonText.object()
                        .add("contacts", JsonText.array().add(user.contact()))
                        .add("calls", JsonText.array().add(call)));
    }

    private WaNumber numberOf(WaMessage message) {
        return world.number(message.number()).orElseThrow();
    }

    private WaMessage send(WaUser user, WaNumber number, String type, JsonObjectBuilder content) {
        String id = world.nextMessageId();
        user.name(content, "from", "from_user_id")
                .add("id", id)
                .add("timestamp", String.valueOf(world.clock().instant().getEpochSecond()))
                .add("type", type);
        JsonObject body = content.build();
        WaMessage message = new WaMessage(
                id,
                number.id(),
                user.key(),
                true,
                type,
                body,
                "",
                List.of(),
                world.clock().instant());
        world.put(message);
        if (!number.blocked().contains(user.key())) {
            push.change(
                    number,
                    "messages",
                    JsonText.object()
                            .add("contacts", JsonText.array().add(user.contact()))
                            .add("messages", JsonText.array().add(body)));
        }
        return message;
    }
}

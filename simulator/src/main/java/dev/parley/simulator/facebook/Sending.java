package dev.parley.simulator.facebook;

import dev.parley.simulator.form.FormPart;
import dev.parley.simulator.graph.GraphRefusal;
import dev.parley.simulator.graph.GraphReply;
import dev.parley.simulator.graph.GraphRequest;
import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The Send API with its windows, and private replies (WIRE 2.6). */
final class Sending {
    private static final int LONGEST = 2000;
    private static final Duration WINDOW = Duration.ofHours(24);
    private static final Duration HUMAN_WINDOW = Duration.ofDays(7);
    private static final Set<String> TYPES = Set.of("RESPONSE", "UPDATE", "MESSAGE_TAG", "UTILITY");
    private static final Set<String> KINDS = Set.of("image", "video", "audio", "file");
    private final FacebookWorld world;
    private final Rights rights;
    private final Happenings happenings;
    private final FacebookRules rules;

    Sending(FacebookWorld world, Rights rights, Happenings happenings, FacebookRules rules) {
        this.world = world;
        this.rights = rights;
        this.happenings = happenings;
        this.rules = rules;
    }

    GraphReply send(GraphRequest request) {
        FacebookPage page = rights.page(request.segment(0), request);
        rights.asPage(page, request, "pages_messaging");
        JsonObject recipient = request.object("recipient");
        String about = JsonText.text(recipient, "comment_id")
                .or(() -> JsonText.text(recipient, "post_id"))
                .orElse("");
        if (!about.isEmpty()) {
            return privateReply(page, about, request);
        }
        String psid = JsonText.text(recipient, "id", "");
        Person person = world.personById(page, psid)
                .orElseThrow(() -> GraphRefusal.of(100, 2018001, "(#100) No matching user found"));
        Conversation conversation = world.conversation(page, person);
        return request.text("sender_action").isEmpty() ? message(conversation, request) : action(conversation, request);
    }

    private GraphReply action(Conversation conversation, GraphRequest request) {
        switch (request.text("sender_action").toLowerCase(Locale.ROOT)) {
            case "mark_seen" -> conversation.readByPage(world.now());
            case "typing_on", "typing_off" -> {}
            case "react", "unreact" -> react(conversation, request);
            default -> throw GraphRefusal.invalid("sender_action is not one of the known ones");
        }
        return GraphReply.json(
                JsonText.object().add("recipient_id", conversation.person.id()).build());
    }

    private void react(Conversation conversation, GraphRequest request) {
        JsonObject payload = request.object("payload");
        Message message = world.message(JsonText.text(payload, "message_id", ""))
                .orElseThrow(() -> GraphRefusal.invalid("payload.message_id is not known"));
        boolean on = request.text("sender_action").equalsIgnoreCase("react");
        happenings.react(conversation, message, on ? JsonText.text(payload, "reaction", "love") : "", true);
    }

    private GraphReply message(Conversation conversation, GraphRequest request) {
        checkWindow(conversation, request);
        Message sent = write(conversation, request);
        JsonObjectBuilder answer =
                JsonText.object().add("recipient_id", conversation.person.id()).add("message_id", sent.facts.mid());
        boolean file = !sent.facts.files().isEmpty();
        return GraphReply.json(
                (file ? answer.add("attachment_id", sent.facts.files().get(0).id()) : answer).build());
    }

    private Message write(Conversation conversation, GraphRequest request) {
        JsonObject message = request.object("message");
        String text = JsonText.text(message, "text", "");
        List<StoredFile> files = files(message, request);
        if (text.isEmpty() && files.isEmpty()) {
            throw GraphRefusal.invalid("Empty message: text or attachment is required");
        }
        if (text.length() > LONGEST) {
            throw GraphRefusal.invalid("Length of param message[text] must be less than or equal to 2000");
        }
        String replyTo = JsonText.child(message, "reply_to")
                .or(() -> Optional.of(request.object("reply_to")))
                .map(reply -> JsonText.text(reply, "mid", ""))
                .orElse("");
        return happenings.send(
                conversation,
                true,
                text,
                new Happenings.Extras(
                        files,
                        JsonText.text(message, "metadata", ""),
                        replyTo,
                        request.caller().appId()));
    }

    private List<StoredFile> files(JsonObject message, GraphRequest request) {
        Optional<JsonObject> attachment = JsonText.child(message, "attachment");
        if (attachment.isEmpty()) {
            return List.of();
        }
        String kind = JsonText.text(attachment.get(), "type", "");
        if (!KINDS.contains(kind)) {
            throw GraphRefusal.invalid("Param message[attachment][type] must be one of image, video, audio, file");
        }
        JsonObject payload = JsonText.child(attachment.get(), "payload")
                .orElse(JsonText.object().build());
        Optional<String> known = JsonText.text(payload, "attachment_id");
        if (known.isPresent()) {
            return List.of(world.file(known.get())
                    .orElseThrow(() -> GraphRefusal.of(100, 2018074, "(#100) Invalid attachment ID")));
        }
        if (!request.files().isEmpty()) {
            FormPart file = request.files().get(0);
            return List.of(world.store(kind, file.mediaType(), file.name(), file.content()));
        }
        String url = JsonText.text(payload, "url")
                .orElseThrow(() -> GraphRefusal.of(100, 2018007, "(#100) Attachment upload failed"));
        return List.of(
                world.store(kind, "text/uri-list", "link", url.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    GraphReply upload(GraphRequest request) {
        FacebookPage page = rights.page(request.segment(0), request);
        rights.asPage(page, request, "pages_messaging");
        StoredFile file = files(request.object("message"), request).stream()
                .findFirst()
                .orElseThrow(() -> GraphRefusal.invalid("message.attachment is required"));
        return GraphReply.json(JsonText.object().add("attachment_id", file.id()).build());
    }

    private void checkWindow(Conversation conversation, GraphRequest request) {
        String type = request.text("messaging_type").isEmpty() ? "RESPONSE" : request.text("messaging_type");
        if (!TYPES.contains(type)) {
            throw GraphRefusal.invalid("Param messaging_type must be one of " + TYPES);
        }
        Duration allowed = WINDOW;
        if (type.equals("MESSAGE_TAG")) {
            if (!request.text("tag").equals("HUMAN_AGENT")) {
                throw GraphRefusal.invalid("This message tag is no longer available");
            }
            if (!rules.humanAgent()) {
                throw GraphRefusal.of(100, 2018276, "(#100) The feature HUMAN_AGENT was not granted");
            }
            allowed = HUMAN_WINDOW;
        }
        Duration window = allowed;
        boolean open = conversation
                .personActedAt()
                .filter(acted -> world.now().isBefore(acted.plus(window)))
                .isPresent();
        if (!open) {
            throw GraphRefusal.of(403, 10, 2018278, "(#10) This message is sent outside of allowed window.");
        }
    }

    /** One only, within seven days, and it does not open the window. */
    private GraphReply privateReply(FacebookPage page, String about, GraphRequest request) {
        Item item = world.item(about)
                .filter(found -> found.facts.page().equals(page))
                .orElseThrow(() -> GraphRefusal.unknownObject(about, "POST"));
        if (!item.privateReply().isEmpty()) {
            throw GraphRefusal.of(10900, "(#10900) Activity already replied to");
        }
        if (item.byPage() || world.now().isAfter(item.facts.createdAt().plus(ItemNode.PRIVATE_REPLY_WINDOW))) {
            throw GraphRefusal.of(403, 10, 2018278, "(#10) This message is sent outside of allowed window.");
        }
        Conversation conversation = world.conversation(page, item.facts.author());
        Message sent = write(conversation, request);
        item.answeredPrivately(sent.facts.mid());
        return GraphReply.json(JsonText.object()
                .add("recipient_id", item.facts.author().id())
                .add("message_id", sent.facts.mid())
                .build());
    }
}

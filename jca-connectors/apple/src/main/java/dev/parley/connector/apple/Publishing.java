package dev.parley.connector.apple;

import dev.parley.connector.api.OutboundMedia;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.PostAction;
import dev.parley.connector.api.SentPost;
import dev.parley.connector.kit.HttpCall.Body;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/** Sends texts, files, rich links and choices. Each message keeps its ID at every try. */
record Publishing(AppleApi api, Businesses businesses) {

    /** Stands in the text where an attachment belongs. */
    static final char ATTACHMENT_MARK = '\uFFFC';

    private static final String AGENT = "Parley/1.0";

    SentPost publish(OutboundPost post) throws PlatformException {
        requireSendable(post);
        String business = businesses.orFirst(post.source());
        String id = MessageId.of(post);
        JsonObjectBuilder message = envelope(id, business, post.recipient());
        if (post.choices().isPresent()) {
            message.add("type", "interactive")
                    .add("interactiveData", InteractiveContent.of(post.choices().get(), post.text(), id));
        } else if (post.media().isEmpty() && link(post.text()).isPresent()) {
            richLink(message, link(post.text()).get());
        } else {
            text(message, post, business);
        }
        send(message, id, business, post.recipient());
        return new SentPost(id, post.recipient(), post.recipient());
    }

    /** Shows the customer that somebody writes. */
    void typing(PostAction action) throws PlatformException {
        String business = businesses.orFirst(action.source());
        String id = UUID.randomUUID().toString();
        send(
                envelope(id, business, action.counterpart()).add("type", "typing_start"),
                id,
                business,
                action.counterpart());
    }

    private static void requireSendable(OutboundPost post) throws PlatformException {
        if (post.recipient().isEmpty()) {
            throw refusal(
                    "apple.no-recipient", "A message needs a recipient: only the customer can start a conversation.");
        }
        if (post.template().isPresent()) {
            throw refusal("apple.no-templates", "Apple has no templates: write the message as text.");
        }
        if (post.choices().isPresent() && !post.media().isEmpty()) {
            throw refusal(
                    "apple.choices-with-files",
                    "Choices and files cannot go in one message: send one after the other.");
        }
        if (post.text().isBlank() && post.media().isEmpty()) {
            throw refusal("apple.empty", "There is nothing to send: write a text or attach a file.");
        }
    }

    private static PlatformException refusal(String code, String words) {
        return new PlatformException(PlatformProblem.of(Action.FAIL_ITEM, code, words));
    }

    private static JsonObjectBuilder envelope(String id, String business, String recipient) {
        return Json.createObjectBuilder()
                .add("v", 1)
                .add("id", id)
                .add("sourceId", business)
                .add("destinationId", recipient);
    }

    private void text(JsonObjectBuilder message, OutboundPost post, String business) throws PlatformException {
        JsonArrayBuilder attachments = Json.createArrayBuilder();
        StringBuilder body = new StringBuilder(post.text());
        for (OutboundMedia media : post.media()) {
            attachments.add(new Uploads(api).upload(media, business));
            body.append(ATTACHMENT_MARK);
        }
        message.add("type", "text").add("body", body.toString());
        if (!post.media().isEmpty()) {
            message.add("attachments", attachments);
        }
    }

    private static void richLink(JsonObjectBuilder message, URI link) {
        message.add("type", "richLink")
                .add(
                        "richLinkData",
                        Json.createObjectBuilder()
                                .add("url", link.toString())
                                .add("title", link.getHost())
                                .add("assets", Json.createObjectBuilder()));
    }

    private static Optional<URI> link(String text) {
        String bare = text.strip();
        if (!bare.matches("https?://\\S+")) {
            return Optional.empty();
        }
        try {
            return Optional.of(URI.create(bare)).filter(uri -> uri.getHost() != null);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private void send(JsonObjectBuilder message, String id, String business, String recipient)
            throws PlatformException {
        api.call(AppleRequest.post("/message", Body.json(message.build().toString()), Purpose.SEND)
                .with("id", id)
                .with("source-id", business)
                .with("destination-id", recipient)
                .with("msp-agent", AGENT));
    }
}

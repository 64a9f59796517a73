package dev.parley.connector.whatsapp;

import dev.parley.connector.api.OutboundMedia;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.SentPost;
import dev.parley.connector.kit.graph.GraphAnswer;
import dev.parley.connector.kit.graph.GraphApi;
import dev.parley.connector.kit.graph.GraphCall;
import dev.parley.connector.kit.graph.Purpose;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

/**
 * Sends texts, files, templates and choices. That WhatsApp takes a message says nothing about its delivery: statuses do,
 * and they carry our reference.
 */
record Publishing(GraphApi api) {

    /** Longest text that WhatsApp takes. */
    static final int LONGEST_TEXT = 4096;

    /** Longest caption of a file. */
    static final int LONGEST_CAPTION = 1024;

    SentPost publish(OutboundPost post) throws PlatformException {
        requireSendable(post);
        JsonObjectBuilder message = envelope(post);
        if (post.template().isPresent()) {
            message.add("type", "template")
                    .add("template", TemplateContent.of(post.template().get()));
        } else if (post.choices().isPresent()) {
            message.add("type", "interactive")
                    .add("interactive", ChoicesContent.of(api, post.choices().get(), post.text()));
        } else if (!post.media().isEmpty()) {
            media(message, post);
        } else {
            message.add("type", "text")
                    .add(
                            "text",
                            Json.createObjectBuilder()
                                    .add("body", post.text())
                                    .add("preview_url", post.text().contains("http")));
        }
        return send(post, message);
    }

    private void requireSendable(OutboundPost post) throws PlatformException {
        if (post.recipient().isEmpty() || post.source().isEmpty()) {
            throw refusal("no-recipient", "A message needs a recipient and a phone number to send it from.");
        }
        if (post.media().size() > 1) {
            throw refusal("one-file", "WhatsApp takes one file in a message: send the others one after another.");
        }
        if (!post.media().isEmpty() && post.choices().isPresent()) {
            throw refusal(
                    "choices-with-files", "Choices and files cannot go in one message: send one after the other.");
        }
        boolean plain = post.template().isEmpty() && post.media().isEmpty();
        if (plain && post.text().isBlank()) {
            throw refusal("empty", "There is nothing to send: write a text or attach a file.");
        }
        if (post.text().codePointCount(0, post.text().length()) > LONGEST_TEXT) {
            throw refusal("text-too-long", "WhatsApp takes at most " + LONGEST_TEXT + " characters: shorten the text.");
        }
    }

    private PlatformException refusal(String name, String words) {
        return api.problem(Action.FAIL_ITEM, name, words);
    }

    private static JsonObjectBuilder envelope(OutboundPost post) {
        JsonObjectBuilder message = Json.createObjectBuilder()
                .add("messaging_product", "whatsapp")
                .add("recipient_type", "individual")
                .add(Person.isNumber(post.recipient()) ? "to" : "recipient", post.recipient());
        if (!post.inReplyTo().isEmpty()) {
            message.add("context", Json.createObjectBuilder().add("message_id", post.inReplyTo()));
        }
        if (!post.reference().isEmpty()) {
            message.add("biz_opaque_callback_data", post.reference());
        }
        return message;
    }

    private void media(JsonObjectBuilder message, OutboundPost post) throws PlatformException {
        OutboundMedia file = post.media().get(0);
        String kind = Files.kindOf(file.mediaType());
        boolean captioned = !kind.equals("audio") && !kind.equals("sticker");
        if (!captioned && !post.text().isBlank()) {
            throw refusal("no-caption", "WhatsApp takes no text with this kind of file: send the text on its own.");
        }
        if (post.text().codePointCount(0, post.text().length()) > LONGEST_CAPTION) {
            throw refusal(
                    "caption-too-long",
                    "WhatsApp takes at most " + LONGEST_CAPTION + " characters with a file: shorten the text.");
        }
        JsonObjectBuilder content = Json.createObjectBuilder().add("id", new Files(api).upload(file, post.source()));
        if (captioned && !post.text().isBlank()) {
            content.add("caption", post.text());
        }
        if (kind.equals("document")) {
            content.add("filename", file.name());
        }
        message.add("type", kind).add(kind, content);
    }

    private SentPost send(OutboundPost post, JsonObjectBuilder message) throws PlatformException {
        GraphAnswer answer = api.call(GraphCall.post(Numbers.path(post.source(), "/messages"), Purpose.WRITE)
                .withJson(message.build().toString()));
        String id = answer.json().objects("messages").stream()
                .map(each -> each.text("id"))
                .findFirst()
                .orElse("");
        if (id.isEmpty()) {
            throw api.lacking(answer, Purpose.WRITE);
        }
        return new SentPost(id, post.recipient(), post.recipient());
    }
}

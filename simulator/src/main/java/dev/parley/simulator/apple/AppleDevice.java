package dev.parley.simulator.apple;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** What customers do on their devices. Each action is kept and pushed to the product before it returns. */
public final class AppleDevice {
    private final AppleWorld world;
    private final AppleFiles files;
    private final ApplePush push;

    AppleDevice(AppleWorld world, AppleFiles files, ApplePush push) {
        this.world = world;
        this.files = files;
        this.push = push;
    }

    /** What was done, and how the product took it. */
    public record Done(AppleMessage message, int status) {}

    /** A file to attach. */
    public record File(String name, String mimeType, byte[] content) {}

    public Done write(AppleCustomer customer, String business, String text) {
        return send(
                customer,
                business,
                "text",
                text,
                envelope(customer, business, "text").add("body", text).add("locale", customer.locale()));
    }

    /** @param urlBase root of the file addresses */
    public Done attach(AppleCustomer customer, String business, String text, List<File> attached, String urlBase) {
        var attachments = JsonText.array();
        StringBuilder body = new StringBuilder(text);
        for (File file : attached) {
            attachments.add(attachment(file, urlBase));
            body.append(AppleIntake.MARK);
        }
        JsonObjectBuilder letter = envelope(customer, business, "text")
                .add("body", body.toString())
                .add("locale", customer.locale())
                .add("attachments", attachments);
        return send(customer, business, "text", text + " [" + attached.size() + " files]", letter);
    }

    private JsonObjectBuilder attachment(File file, String urlBase) {
        byte[] key = freshKey();
        byte[] encrypted = AppleCipher.apply(key, file.content());
        AppleFiles.Stored stored = files.keep(AppleFiles.room(urlBase, encrypted.length), encrypted);
        String hex = HexFormat.of().formatHex(Base64.getDecoder().decode(stored.checksum()));
        return JsonText.object()
                .add("name", file.name())
                .add("mimeType", file.mimeType())
                .add("size", String.valueOf(stored.size()))
                .add("key", AppleCipher.text(key))
                .add("url", stored.url())
                .add("owner", stored.owner())
                .add("signature", hex)
                .add("signature-base64", stored.checksum());
    }

    /**
     * Answers choices of the business.
     *
     * @param large whether the answer is too large to be pushed and only a reference is
     */
    public Done choose(AppleCustomer customer, AppleMessage asked, List<String> chosen, boolean large, String urlBase) {
        JsonObject answer = AppleInteractive.answer(asked.body(), chosen);
        JsonObjectBuilder letter = envelope(customer, asked.business(), "interactive");
        if (large) {
            letter.add("interactiveDataRef", reference(answer, urlBase));
        } else {
            letter.add("interactiveData", answer);
        }
        return send(customer, asked.business(), "interactive", "chose " + chosen, letter);
    }

    private JsonObjectBuilder reference(JsonObject answer, String urlBase) {
        byte[] key = freshKey();
        JsonObject whole = JsonText.object().add("interactiveData", answer).build();
        byte[] encrypted = AppleCipher.apply(key, ApplePayloads.packed(ApplePayloads.encode(whole)));
        AppleFiles.Stored stored = files.keep(AppleFiles.room(urlBase, encrypted.length), encrypted);
        return JsonText.object()
                .add("bid", AppleInteractive.BALLOON)
                .add("url", stored.url())
                .add("owner", stored.owner())
                .add("size", String.valueOf(stored.size()))
                .add("title", "Answer")
                .add("signature-base64", stored.checksum())
                .add("key", AppleCipher.text(key));
    }

    public Done type(AppleCustomer customer, String business, boolean begins) {
        String type = begins ? "typing_start" : "typing_end";
        JsonObject body = envelope(customer, business, type).build();
        return new Done(world.written(customer, business, true, type, "", body), push.deliver(customer, body));
    }

    /** Ends the conversation: the business may not write until the customer does. */
    public Done leave(AppleCustomer customer, String business) {
        Done done = send(customer, business, "close", "left", envelope(customer, business, "close"));
        world.close(customer.id(), business);
        return done;
    }

    /** A reaction to a message; its form is not published, so this is one that the product has to survive. */
    public Done tapBack(AppleCustomer customer, AppleMessage message, String kind) {
        JsonObjectBuilder letter = envelope(customer, message.business(), "tapback")
                .add("tapback", JsonText.object().add("kind", kind).add("messageId", message.id()));
        return send(customer, message.business(), "tapback", kind, letter);
    }

    private static JsonObjectBuilder envelope(AppleCustomer customer, String business, String type) {
        return JsonText.object()
                .add("v", 1)
                .add("id", UUID.randomUUID().toString())
                .add("sourceId", customer.id())
                .add("destinationId", business)
                .add("type", type);
    }

    private Done send(AppleCustomer customer, String business, String type, String text, JsonObjectBuilder letter) {
        JsonObject body = letter.build();
        AppleMessage message = world.written(customer, business, true, type, text, body);
        world.add(message);
        return new Done(message, push.deliver(customer, body));
    }

    private static byte[] freshKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return key;
    }
}

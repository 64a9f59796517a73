package dev.parley.simulator.apple;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes what a business sends to a customer, and refuses what Apple would refuse. */
final class AppleIntake {
    static final char MARK = '\uFFFC';
    private static final int LARGE = 10 * 1024;
    private static final int MOST_BYTES = 1024 * 1024;
    private final AppleWorld world;
    private final AppleFiles files;

    AppleIntake(AppleWorld world, AppleFiles files) {
        this.world = world;
        this.files = files;
    }

    AppleReply take(AppleCall call) {
        if (call.body().length > MOST_BYTES) {
            throw new AppleRefusal(413, "too large");
        }
        JsonObject body = call.json();
        requireEnvelope(call, body);
        String business = call.required("source-id");
        if (!world.businesses().containsKey(business)) {
            throw AppleRefusal.malformed("no such business");
        }
        AppleCustomer customer = world.customer(call.required("destination-id"))
                .filter(each -> each.id().equals(call.header("destination-id")))
                .filter(each -> world.hasWritten(each.id(), business))
                .orElseThrow(() -> AppleRefusal.unknown("no such customer"));
        if (world.isClosed(customer.id(), business)) {
            throw new AppleRefusal(410, "the customer has left");
        }
        return deliver(call, body, business, customer);
    }

    private static void requireEnvelope(AppleCall call, JsonObject body) {
        String id = call.required("id");
        try {
            UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw AppleRefusal.malformed("the id is not a UUID");
        }
        mustEqual(body, "id", id);
        mustEqual(body, "sourceId", call.required("source-id"));
        mustEqual(body, "destinationId", call.required("destination-id"));
        if (!JsonText.text(body, "v", "").equals("1")) {
            throw AppleRefusal.malformed("v must be 1");
        }
    }

    private static void mustEqual(JsonObject body, String member, String header) {
        if (!JsonText.text(body, member, "").equals(header)) {
            throw AppleRefusal.malformed(member + " differs between header and body");
        }
    }

    private AppleReply deliver(AppleCall call, JsonObject body, String business, AppleCustomer customer) {
        String type = JsonText.text(body, "type", "");
        switch (type) {
            case "typing_start", "typing_end" -> {
                world.setTyping(customer.id(), business, type.equals("typing_start"));
                return AppleReply.empty(200);
            }
            case "text" -> keep(customer, business, type, text(body), body);
            case "richLink" -> keep(customer, business, type, richLink(body), body);
            case "interactive" -> keep(customer, business, type, AppleInteractive.accepted(body, customer), body);
            default -> throw AppleRefusal.malformed("no such type: " + type);
        }
        boolean large = type.equals("interactive") && call.body().length > LARGE;
        return large ? AppleReply.json(reference(call)) : AppleReply.empty(200);
    }

    private void keep(AppleCustomer customer, String business, String type, String text, JsonObject body) {
        world.add(world.written(customer, business, false, type, text, body));
        world.setTyping(customer.id(), business, false);
    }

    private String text(JsonObject body) {
        String text = JsonText.text(body, "body", "");
        List<JsonObject> attachments =
                JsonText.child(body, "attachments").isPresent() || !body.containsKey("attachments")
                        ? List.of()
                        : body.getJsonArray("attachments").getValuesAs(JsonObject.class);
        if (text.isEmpty()) {
            throw AppleRefusal.malformed("a text needs a body");
        }
        if (text.chars().filter(each -> each == MARK).count() != attachments.size()) {
            throw AppleRefusal.malformed("each attachment has its mark in the text");
        }
        attachments.forEach(this::requireOpens);
        return text;
    }

    private void requireOpens(JsonObject attachment) {
        AppleFiles.Stored file = files.find(either(attachment, "url", "mmcs-url"))
                .filter(each -> each.owner().equals(either(attachment, "owner", "mmcs-owner")))
                .filter(each -> each.checksum().equals(either(attachment, "signature-base64", "signature-base64")))
                .orElseThrow(() -> AppleRefusal.malformed("no such file"));
        String size = either(attachment, "size", "file-size");
        either(attachment, "mimeType", "mime-type");
        either(attachment, "name", "name");
        if (!size.equals(String.valueOf(file.size()))) {
            throw AppleRefusal.malformed("the size is not that of the file");
        }
        AppleCipher.apply(AppleCipher.key(either(attachment, "key", "decryption-key")), file.content());
    }

    private static String either(JsonObject object, String name, String olderName) {
        return JsonText.text(object, name)
                .or(() -> JsonText.text(object, olderName))
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> AppleRefusal.malformed(name + " is missing"));
    }

    private static String richLink(JsonObject body) {
        Optional<JsonObject> data = JsonText.child(body, "richLinkData");
        if (data.map(each -> each.get("url"))
                        .filter(JsonString.class::isInstance)
                        .isEmpty()
                || data.map(each -> each.get("title"))
                        .filter(JsonString.class::isInstance)
                        .isEmpty()) {
            throw AppleRefusal.malformed("a rich link needs url and title");
        }
        return data.get().getString("url");
    }

    /** A large interactive message is kept as a file, and the answer says where. */
    private JsonObject reference(AppleCall call) {
        AppleFiles.Stored file =
                files.keep(AppleFiles.room(call.address("apple/files/"), call.body().length), call.body());
        return JsonText.object()
                .add(
                        "interactiveDataRef",
                        JsonText.object()
                                .add("bid", AppleInteractive.BALLOON)
                                .add("url", file.url())
                                .add("owner", file.owner())
                                .add("size", String.valueOf(file.size()))
                                .add("signature-base64", file.checksum()))
                .build();
    }
}

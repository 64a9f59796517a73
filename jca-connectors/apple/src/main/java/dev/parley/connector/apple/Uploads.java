package dev.parley.connector.apple;

import dev.parley.connector.api.OutboundMedia;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.kit.HttpAnswer;
import dev.parley.connector.kit.HttpCall;
import dev.parley.connector.kit.HttpCall.Body;
import dev.parley.connector.kit.LenientObject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

/** Encrypts files and hands them to Apple's store; a second upload of the same file is wasteful but harmless. */
record Uploads(AppleApi api) {

    /** Longest file that Apple takes. */
    static final int MOST_BYTES = 100 * 1024 * 1024;

    /** Where one file may be put. */
    record Place(URI uploadUri, String url, String owner) {}

    /** Uploads the file and gives the member of {@code attachments} that names it. */
    JsonObject upload(OutboundMedia media, String business) throws PlatformException {
        AttachmentCipher cipher = AttachmentCipher.fresh();
        byte[] encrypted = cipher.apply(read(media));
        Place place = reserve(business, encrypted.length, Purpose.UPLOAD);
        HttpCall put = new HttpCall(
                "POST",
                place.uploadUri(),
                Optional.empty(),
                Optional.of(new Body("application/octet-stream", encrypted, false)));
        HttpAnswer answer = api.callOpen(put.asMedia(), Purpose.UPLOAD);
        String checksum = AppleApi.json(answer).object("singleFile").text("fileChecksum");
        if (checksum.isEmpty()) {
            throw AppleApi.unreadable(answer);
        }
        return Json.createObjectBuilder()
                .add("name", media.name())
                .add("mimeType", media.mediaType())
                .add("size", String.valueOf(encrypted.length))
                .add("signature-base64", checksum)
                .add("url", place.url())
                .add("owner", place.owner())
                .add("key", cipher.keyText())
                .build();
    }

    /** Asks for room; the size goes under both names that Apple's documents use. */
    Place reserve(String business, long size, Purpose purpose) throws PlatformException {
        HttpAnswer answer = api.call(AppleRequest.get("/preUpload", purpose)
                .with("source-id", business)
                .with("size", String.valueOf(size))
                .with("MMCS-Size", String.valueOf(size)));
        LenientObject json = AppleApi.json(answer);
        String address = json.text("upload-url");
        if (!address.startsWith("http")) {
            throw AppleApi.unreadable(answer);
        }
        try {
            return new Place(URI.create(address), json.text("mmcs-url"), json.text("mmcs-owner"));
        } catch (IllegalArgumentException broken) {
            throw AppleApi.unreadable(answer);
        }
    }

    private static byte[] read(OutboundMedia media) throws PlatformException {
        try (InputStream in = media.content().open()) {
            byte[] content = in.readNBytes(MOST_BYTES + 1);
            if (content.length <= MOST_BYTES) {
                return content;
            }
        } catch (IOException broken) {
            throw new PlatformException(
                    PlatformProblem.of(Action.RETRY, "apple.file-unreadable", "The file to send could not be read."),
                    broken);
        }
        throw new PlatformException(PlatformProblem.of(
                Action.FAIL_ITEM, "apple.too-large", "Apple takes files of at most 100 MB: send a smaller one."));
    }
}

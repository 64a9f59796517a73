package dev.parley.connector.apple;

import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.MediaContent;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.kit.HttpAnswer;
import dev.parley.connector.kit.HttpCall;
import java.io.ByteArrayInputStream;
import java.net.URI;

/** Fetches encrypted files and opens them. The address that Apple gives lives for seconds, so it is used at once. */
record Downloads(AppleApi api) {

    MediaContent open(Media media, String business) throws PlatformException {
        byte[] content = fetch(StoredFile.of(media.facts()), business);
        return new MediaContent(media.mediaType(), media.name(), content.length, new ByteArrayInputStream(content));
    }

    /** The decrypted bytes. */
    byte[] fetch(StoredFile file, String business) throws PlatformException {
        AttachmentCipher cipher = AttachmentCipher.of(file.key()).orElseThrow(Downloads::noKey);
        HttpAnswer answer = api.call(AppleRequest.get("/preDownload", Purpose.DOWNLOAD)
                .with("source-id", business)
                .with("url", file.url())
                .with("owner", file.owner())
                .with("signature", file.signature()));
        URI address = address(answer);
        return cipher.apply(
                api.callOpen(HttpCall.get(address).asMedia(), Purpose.DOWNLOAD).body());
    }

    private static URI address(HttpAnswer answer) throws PlatformException {
        String text = AppleApi.json(answer).text("download-url");
        if (!text.startsWith("http")) {
            throw AppleApi.unreadable(answer);
        }
        try {
            return URI.create(text);
        } catch (IllegalArgumentException broken) {
            throw AppleApi.unreadable(answer);
        }
    }

    private static PlatformException noKey() {
        return new PlatformException(
                PlatformProblem.of(
                        Action.FAIL_ITEM,
                        "apple.no-key",
                        "The attachment came without a usable key, so it cannot be opened: ask the customer to send it again."));
    }
}

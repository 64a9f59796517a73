package dev.parley.connector.apple;

import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.MediaContent;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.kit.HttpAnswer;
import dev.parley.connector.kit.HttpCall;
import dev.parley.connector.kit.HttpFile;
import java.net.URI;

/** Fetches encrypted files and opens them. The address that Apple gives lives for seconds, so it is used at once. */
record Downloads(AppleApi api) {

    MediaContent open(Media media, String business) throws PlatformException {
        StoredFile stored = StoredFile.of(media.facts());
        AttachmentCipher cipher = cipher(stored);
        HttpFile file = api.openFile(HttpCall.get(address(stored, business)));
        return new MediaContent(media.mediaType(), media.name(), file.size(), cipher.open(file.content()));
    }

    /** The decrypted bytes of something small. */
    byte[] fetch(StoredFile stored, String business) throws PlatformException {
        AttachmentCipher cipher = cipher(stored);
        HttpCall call = HttpCall.get(address(stored, business));
        return cipher.apply(api.callOpen(call, Purpose.DOWNLOAD).body());
    }

    private static AttachmentCipher cipher(StoredFile stored) throws PlatformException {
        return AttachmentCipher.of(stored.key()).orElseThrow(Downloads::noKey);
    }

    private URI address(StoredFile file, String business) throws PlatformException {
        HttpAnswer answer = api.call(AppleRequest.get("/preDownload", Purpose.DOWNLOAD)
                .with("source-id", business)
                .with("url", file.url())
                .with("owner", file.owner())
                .with("signature", file.signature())
                // Apple's newer samples name them so
                .with("MMCS-Url", file.url())
                .with("MMCS-Owner", file.owner())
                .with("MMCS-Signature", file.signature()));
        return address(answer);
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

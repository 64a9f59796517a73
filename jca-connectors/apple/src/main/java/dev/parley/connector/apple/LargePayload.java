package dev.parley.connector.apple;

import dev.parley.connector.api.PlatformException;
import dev.parley.connector.kit.HttpAnswer;
import dev.parley.connector.kit.HttpCall.Body;
import dev.parley.connector.kit.LenientObject;
import java.util.List;

/** An interactive message that is too large to be pushed: fetched, decrypted, unpacked, and decoded by Apple. */
record LargePayload(AppleApi api, String business) {

    /** The interactive data; its text is added to the payloads, because Apple keeps it for a short time only. */
    LenientObject fetch(LenientObject reference, List<String> payloads) throws PlatformException {
        byte[] packed = new Downloads(api).fetch(StoredFile.of(reference), business);
        byte[] plain = Gzip.open(packed).orElse(packed);
        HttpAnswer answer = api.call(AppleRequest.post(
                        "/decodePayload", new Body("application/octet-stream", plain, false), Purpose.DOWNLOAD)
                .with("source-id", business)
                .with("bid", reference.text("bid")));
        payloads.add(answer.text());
        LenientObject decoded = AppleApi.json(answer);
        return decoded.has("interactiveData") ? decoded.object("interactiveData") : decoded;
    }
}

package dev.parley.connector.x;

import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformChange.Deleted;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.x.XRequest.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks posts up again, to find those that must be erased (WIRE 1.10). What X says nothing about is not gone. */
record GonePosts(XApi api) {

    List<PlatformChange> find(List<String> platformIds) throws PlatformException {
        List<PlatformChange> gone = new ArrayList<>();
        for (List<String> ids : PostLookup.calls(platformIds)) {
            XAnswer answer = api.call(XRequest.read("/2/tweets", Purpose.LOOK_UP, Identity.APP_OR_USER)
                    .with("ids", String.join(",", ids)));
            if (!answer.json().has("data", "errors")) {
                throw api.lacking(answer, Purpose.LOOK_UP);
            }
            answer.json().objects("errors").forEach(error -> gone(error, ids).ifPresent(gone::add));
        }
        return gone;
    }

    private Optional<PlatformChange> gone(LenientObject error, List<String> asked) {
        String id = error.text("resource_id", "value");
        if (!asked.contains(id)) {
            return Optional.empty();
        }
        XErrorBody body = XErrorBody.of(error);
        return switch (body.kind()) {
            case "resource-not-found" -> Optional.of(new Deleted(id, "deleted", api.now()));
            case "not-authorized-for-resource" ->
                Optional.of(new Deleted(id, body.says("suspend") ? "suspended" : "protected", api.now()));
            default -> Optional.empty();
        };
    }
}

package dev.parley.connector.whatsapp;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.PushAnswer;
import dev.parley.connector.api.PushReader;
import dev.parley.connector.api.PushRequest;
import dev.parley.connector.kit.graph.WebhookGate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Understands what Meta pushes for a WhatsApp business account. */
record WhatsAppPush(AccountAccess access, Instant now) implements PushReader {

    @Override
    public Optional<PushAnswer> handshake(PushRequest request) {
        return new WebhookGate(access).handshake(request);
    }

    @Override
    public boolean isAuthentic(PushRequest request) {
        return new WebhookGate(access).isAuthentic(request);
    }

    @Override
    public String dedupeKey(PushRequest request) {
        return new WebhookGate(access).dedupeKey(request);
    }

    @Override
    public List<PushedPart> read(PushRequest request) {
        return new WebhookReader(now).read(new String(request.body(), StandardCharsets.UTF_8));
    }
}

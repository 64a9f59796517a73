package dev.parley.connector.facebook;

import dev.parley.connector.api.PushAnswer;
import dev.parley.connector.api.PushReader;
import dev.parley.connector.api.PushRequest;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.graph.GraphTime;
import dev.parley.connector.kit.graph.WebhookGate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Understands the webhooks of pages: changes on the page, and messaging (WIRE 2.5). */
record FacebookPushReader(Pages pages) implements PushReader {

    private WebhookGate gate() {
        return new WebhookGate(pages.api().access());
    }

    @Override
    public Optional<PushAnswer> handshake(PushRequest request) {
        return gate().handshake(request);
    }

    @Override
    public boolean isAuthentic(PushRequest request) {
        return gate().isAuthentic(request);
    }

    @Override
    public String dedupeKey(PushRequest request) {
        return gate().dedupeKey(request);
    }

    @Override
    public List<PushedPart> read(PushRequest request) {
        String text = new String(request.body(), StandardCharsets.UTF_8);
        Map<String, Gathered> parts = new LinkedHashMap<>();
        Optional<LenientObject> body = LenientObject.parse(text);
        if (body.isEmpty() || !"page".equals(body.get().text("object"))) {
            String kind = body.isEmpty() ? "not-json" : "unknown-object";
            part(parts, "").failed(kind, "A push that is not about a page.");
        } else {
            Names names = new Names(pages);
            body.get().objects("entry").forEach(entry -> entry(entry, part(parts, entry.text("id")), names));
        }
        return parts.entrySet().stream()
                .map(part -> {
                    part.getValue().payload(text);
                    return new PushedPart(part.getKey(), part.getValue().toPage(StreamPosition.START, false));
                })
                .toList();
    }

    private static Gathered part(Map<String, Gathered> parts, String source) {
        return parts.computeIfAbsent(source, key -> new Gathered());
    }

    private void entry(LenientObject entry, Gathered into, Names names) {
        String page = entry.text("id");
        Instant at = GraphTime.of(entry, "time").orElse(pages.api().now());
        if (page.isEmpty()) {
            into.failed("missing-id", "An entry that names no page.");
            return;
        }
        List<LenientObject> changes = entry.objects("changes");
        List<LenientObject> messaging = entry.objects("messaging");
        List<LenientObject> standby = entry.objects("standby");
        changes.forEach(change -> new FeedPush(page, at, into).read(change));
        messaging.forEach(event -> new MessagingPush(page, at, into, names, false).read(event));
        standby.forEach(event -> new MessagingPush(page, at, into, names, true).read(event));
        if (changes.isEmpty() && messaging.isEmpty() && standby.isEmpty()) {
            into.failed("empty-entry", "An entry with nothing in it that is known.");
        }
    }
}

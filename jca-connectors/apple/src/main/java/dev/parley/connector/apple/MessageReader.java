package dev.parley.connector.apple;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPage.Unreadable;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PushReader.PushedPart;
import dev.parley.connector.api.PushRequest;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.kit.LenientObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one pushed message. What it cannot read it counts, and the raw text stays with the page. */
final class MessageReader {

    private final AppleApi api;
    private final PushRequest request;
    private final List<FetchedPost> posts = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final List<PlatformChange> changes = new ArrayList<>();
    private final List<String> payloads = new ArrayList<>();

    MessageReader(AppleApi api, PushRequest request) {
        this.api = api;
        this.request = request;
    }

    PushedPart read() throws PlatformException {
        String source = request.header("destination-id").orElse("");
        Optional<byte[]> content = Gzip.open(request.body());
        String raw = new String(content.orElseGet(request::body), StandardCharsets.UTF_8);
        payloads.add(raw);
        Optional<LenientObject> body = LenientObject.parse(raw);
        if (content.isEmpty() || body.isEmpty()) {
            unreadable.add(new Unreadable("not-json", "A message that is not a JSON object."));
        } else {
            Letter letter = new Letter(request, body.get(), writtenAt());
            source = letter.business();
            read(letter);
        }
        return new PushedPart(source, page());
    }

    private FetchedPage page() {
        return new FetchedPage(
                posts, unreadable, StreamPosition.START, false, Optional.empty(), payloads, Optional.empty(), changes);
    }

    /** A message carries no time; the token that came with it does, and else it counts when it came. */
    private Instant writtenAt() {
        return request.header("authorization")
                .flatMap(AppleTokens::issuedAt)
                .or(request::receivedAt)
                .orElseGet(api::now);
    }

    private void read(Letter letter) throws PlatformException {
        if (letter.id().isEmpty() || letter.customer().isEmpty()) {
            String kind = letter.id().isEmpty() ? "missing-id" : "missing-author";
            unreadable.add(new Unreadable(kind, "A message without an ID or a sender."));
            return;
        }
        switch (letter.type()) {
            case "text" -> text(letter);
            case "interactive" -> interactive(letter);
            case "close" ->
                changes.add(new PlatformChange.ThreadClosed(letter.business(), letter.customer(), letter.at()));
            case "typing_start", "typing_end" -> {
                // says nothing that lasts
            }
            default -> unknown(letter);
        }
    }

    private void text(Letter letter) {
        FetchedPost post = letter.post();
        if (post.text().isBlank() && post.media().isEmpty()) {
            unreadable.add(new Unreadable("empty", "Message " + letter.id() + " has neither text nor attachments."));
            return;
        }
        posts.add(post);
    }

    private void interactive(Letter letter) throws PlatformException {
        LenientObject data = letter.body().object("interactiveData");
        LenientObject reference = letter.body().object("interactiveDataRef");
        if (data.isEmpty() && !reference.isEmpty()) {
            data = new LargePayload(api, letter.business()).fetch(reference, payloads);
        }
        Optional<Selection> selection = Selection.of(data);
        if (selection.isEmpty()) {
            unreadable.add(
                    new Unreadable("interactive-unknown", "Message " + letter.id() + " holds no choice that we know."));
            return;
        }
        posts.add(letter.post(selection.get()));
    }

    private void unknown(Letter letter) {
        String type = letter.type().toLowerCase(Locale.ROOT);
        boolean tapback = type.contains("tapback") || type.contains("reaction");
        unreadable.add(new Unreadable(
                tapback ? "tapback" : "unknown-kind",
                "Message " + letter.id() + " is of the kind " + (type.isEmpty() ? "(none)" : type) + "."));
    }
}

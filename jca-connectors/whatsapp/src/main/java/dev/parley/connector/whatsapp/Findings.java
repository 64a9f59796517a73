package dev.parley.connector.whatsapp;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPage.Unreadable;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.StreamPosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was found in a webhook for one source. */
final class Findings {

    private final List<FetchedPost> posts = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final List<PlatformChange> changes = new ArrayList<>();

    void post(FetchedPost post) {
        posts.add(post);
    }

    void change(PlatformChange change) {
        changes.add(change);
    }

    void unreadable(String kind, String detail) {
        unreadable.add(new Unreadable(kind, detail));
    }

    void identity(String previous, String current, Instant at) {
        if (previous.isEmpty() || current.isEmpty()) {
            unreadable("incomplete-identity", "A person's new ID came without the old or the new one.");
        } else {
            changes.add(new PlatformChange.IdentityChanged(previous, current, at));
        }
    }

    FetchedPage page(String raw) {
        return new FetchedPage(
                posts,
                unreadable,
                StreamPosition.START,
                false,
                Optional.empty(),
                List.of(raw),
                Optional.empty(),
                changes);
    }
}

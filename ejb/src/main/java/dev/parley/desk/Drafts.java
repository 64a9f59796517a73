package dev.parley.desk;

import dev.parley.attachment.JpaUploads;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.security.Caller;
import dev.parley.shared.RefusedException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Drafts are rows: they survive browser, node and server (AG-7). */
@Stateless
public class Drafts {

    private static final int LONGEST = 20_000;
    private static final Duration KEPT = Duration.ofDays(31);

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    @Inject
    Access access;

    @Inject
    JpaUploads uploads;

    @Inject
    Clock clock;

    /** Keeps what was typed; an empty text drops the draft. */
    public Instant save(Caller caller, long interactionId, Visibility visibility, String text) {
        access.visible(caller, interactionId);
        if (text.length() > LONGEST) {
            throw new RefusedException("A draft has at most " + LONGEST + " characters.");
        }
        if (text.isBlank()) {
            drop(interactionId, caller.userId());
            return clock.instant();
        }
        Draft draft = find(interactionId, caller.userId()).orElseGet(() -> {
            Draft fresh = new Draft(interactionId, caller.userId());
            entities.persist(fresh);
            return fresh;
        });
        draft.write(visibility, text, clock.instant());
        return clock.instant();
    }

    public Optional<Draft> find(long interactionId, long userId) {
        return Optional.ofNullable(entities.find(Draft.class, new Draft.Key(interactionId, userId)));
    }

    /** Drops drafts and their files that nobody has touched for 31 days; returns how many. */
    public int expire() {
        uploads.expire(clock.instant().minus(KEPT), clock.instant());
        return entities.createQuery("delete from Draft d where d.savedAt < :limit")
                .setParameter("limit", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    public void drop(long interactionId, long userId) {
        find(interactionId, userId).ifPresent(entities::remove);
    }
}

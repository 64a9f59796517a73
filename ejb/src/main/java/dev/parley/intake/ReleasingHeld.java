package dev.parley.intake;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks for what was held back long enough; each is released in a transaction of its own (IN-6). */
@ApplicationScoped
public class ReleasingHeld {

    private static final System.Logger LOG = System.getLogger(ReleasingHeld.class.getName());

    @Inject
    HeldPosts held;

    public void releaseDue() {
        for (long id : held.listDue()) {
            try {
                held.release(id);
            } catch (RuntimeException e) {
                LOG.log(WARNING, "Interaction " + id + " could not be released; it is tried again.", e);
            }
        }
    }
}

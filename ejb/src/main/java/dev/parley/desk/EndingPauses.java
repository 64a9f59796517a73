package dev.parley.desk;

import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.LongConsumer;

/** Looks for pauses whose time is over; each ends in a transaction of its own, so that one failure stops no other. */
@ApplicationScoped
public class EndingPauses {

    private static final System.Logger LOG = System.getLogger(EndingPauses.class.getName());

    @Inject
    Pauses pauses;

    public void endDue() {
        each(pauses.listParkedTooLong(), pauses::comeBack);
        each(pauses.listWrappingUp(), pauses::endWrapUp);
    }

    private static void each(List<Long> ids, LongConsumer action) {
        for (long id : ids) {
            try {
                action.accept(id);
            } catch (RuntimeException e) {
                LOG.log(WARNING, "The pause of interaction " + id + " could not be ended; it is tried again.", e);
            }
        }
    }
}

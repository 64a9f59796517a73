package dev.parley.recovery;

import dev.parley.conversation.InteractionState;
import dev.parley.workforce.InteractionType;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a router that is gone left in the database. There may be many: only what needs repair is read. */
@Stateless
public class JpaLeftovers {

    private static final Set<InteractionState> OPEN = EnumSet.complementOf(EnumSet.of(InteractionState.DISCONNECTED));

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    public long countOpen() {
        return entities.createQuery("select count(i) from Interaction i where i.state in :open", Long.class)
                .setParameter("open", OPEN)
                .getSingleResult();
    }

    /** IDs of the open interactions of some types. */
    public List<Long> listOpen(Set<InteractionType> types) {
        return types.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select i.id from Interaction i where i.state in :open and i.type in :types order by i.id",
                                Long.class)
                        .setParameter("open", OPEN)
                        .setParameter("types", types)
                        .getResultList();
    }

    /** IDs of the interactions whose offer ran out before a moment. */
    public List<Long> listLapsed(Instant moment) {
        return entities.createQuery(
                        "select i.id from Interaction i where i.state = :alerting"
                                + " and (i.offerExpiresAt is null or i.offerExpiresAt < :moment) order by i.id",
                        Long.class)
                .setParameter("alerting", InteractionState.ALERTING)
                .setParameter("moment", moment)
                .getResultList();
    }

    /** Writes what was changed and keeps it in memory no longer. */
    public void letGo() {
        entities.flush();
        entities.clear();
    }
}

package dev.parley.intake.targeting;

import dev.parley.shared.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Rules in the database. */
@Stateless
public class JpaTargetRules {

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    /** A channel's rules in their order. */
    public List<TargetRule> list(long channelId) {
        return entities.createQuery(
                        "select r from TargetRule r where r.channelId = :channel order by r.position, r.id",
                        TargetRule.class)
                .setParameter("channel", channelId)
                .getResultList();
    }

    public TargetRule get(long channelId, long id) {
        TargetRule rule = entities.find(TargetRule.class, id);
        if (rule == null || rule.channelId() != channelId) {
            throw new NotFoundException("This rule is no longer there.");
        }
        return rule;
    }

    public void add(TargetRule rule) {
        entities.persist(rule);
    }

    public void remove(TargetRule rule) {
        entities.remove(rule);
    }
}

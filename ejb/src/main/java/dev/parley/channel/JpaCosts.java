package dev.parley.channel;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** What accounts pay, in the database. */
@Stateless
public class JpaCosts {

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    /** Where another node makes the row at the same moment, this fails and is to be repeated. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void add(Costs.Key key, Costs.Sum sum) {
        int updated = entities.createQuery("update AccountCost c set c.amount = c.amount + :amount,"
                        + " c.microDollars = c.microDollars + :dollars"
                        + " where c.accountId = :account and c.paidOn = :day and c.kind = :kind")
                .setParameter("amount", sum.amount())
                .setParameter("dollars", sum.microDollars())
                .setParameter("account", key.accountId())
                .setParameter("day", key.day())
                .setParameter("kind", key.kind())
                .executeUpdate();
        if (updated == 0) {
            entities.persist(new AccountCost(key, sum));
        }
    }

    /** From a day on, the first day first. */
    public List<AccountCost> list(long accountId, LocalDate from) {
        return entities.createQuery(
                        "select c from AccountCost c where c.accountId = :account and c.paidOn >= :from"
                                + " order by c.paidOn, c.kind",
                        AccountCost.class)
                .setParameter("account", accountId)
                .setParameter("from", from)
                .getResultList();
    }
}

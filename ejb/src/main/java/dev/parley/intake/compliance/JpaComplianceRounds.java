package dev.parley.intake.compliance;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Rounds in the database; who works on one holds the account's lease. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JpaComplianceRounds {

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    /** The account's round if something is due; its first one begins now. */
    public Optional<ComplianceRound> due(long accountId, Instant now) {
        ComplianceRound round = entities.find(ComplianceRound.class, accountId);
        if (round == null) {
            round = new ComplianceRound(accountId, now);
            entities.persist(round);
        }
        return Optional.of(round).filter(each -> each.isDue(now));
    }

    public void change(long accountId, Consumer<ComplianceRound> change) {
        ComplianceRound round = entities.find(ComplianceRound.class, accountId, LockModeType.PESSIMISTIC_WRITE);
        if (round != null) {
            change.accept(round);
        }
    }
}

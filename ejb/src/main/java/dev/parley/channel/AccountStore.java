package dev.parley.channel;

import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditedChange;
import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountProfile;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.RefreshedTokens;
import dev.parley.security.SecretCipher;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** Reads and stores credentials in transactions of their own, so that none is open across a platform call. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AccountStore {

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    @Inject
    Channels channels;

    @Inject
    SecretCipher cipher;

    @Inject
    AuditLog audit;

    public AccountTokens.Current current(long accountId) {
        Account account = channels.getAccount(accountId);
        return new AccountTokens.Current(account.platform(), account.access(cipher), account.tokenVersion());
    }

    public AccountAccess keep(long accountId, RefreshedTokens tokens) {
        Account account = locked(accountId);
        account.keep(tokens.secrets(), tokens.expiresAt(), cipher);
        return account.access(cipher);
    }

    public void refuse(long accountId, String words) {
        locked(accountId).refuse(words);
    }

    /** The platform has told whose credentials these are, and an administrator has looked at what stopped sending. */
    public void isConfirmed(long accountId, AccountProfile profile) {
        Account account = locked(accountId);
        account.isConfirmed(profile);
        account.standing().sendingGoesOn();
    }

    /**
     * Whether that is news. Noted in the caller's transaction where one is open: a delivery status is applied in one
     * that may hold the account already.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public boolean sendingStopped(long accountId, PlatformProblem problem) {
        return !channels.getAccount(accountId).standing().isStoppedBy(problem)
                && locked(accountId).standing().sendingStopped(problem);
    }

    /** Whether it had stopped, by something that a sent reply shows to be over. */
    public boolean sendingGoesOn(long accountId) {
        return channels.getAccount(accountId).standing().mayGoOn()
                && locked(accountId).standing().sendingGoesOn();
    }

    /** A log-in at the platform has brought new credentials of the same account. */
    public void isConnected(long accountId, RefreshedTokens tokens, AccountProfile profile, AuditedChange change) {
        Account account = locked(accountId);
        account.keep(tokens.secrets(), tokens.expiresAt(), cipher);
        account.isConfirmed(profile);
        audit.record(change);
    }

    private Account locked(long accountId) {
        return entities.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
    }
}

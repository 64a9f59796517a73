package dev.parley.channel;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.CostMeter;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.SocialConnection;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.resource.ResourceException;
import java.util.Optional;

/**
 * Runs calls to platforms: with a pooled connection, outside any transaction, and with one refresh of the account's
 * tokens when the platform no longer accepts them (WIRE 1.7).
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Connecting {

    @Inject
    Adapters adapters;

    @Inject
    AccountTokens tokens;

    @Inject
    Costs costs;

    /** One or more calls on a connection. */
    @FunctionalInterface
    public interface Call<T> {
        T on(SocialConnection connection) throws PlatformException;
    }

    public <T> T call(long accountId, Call<T> call) throws PlatformException {
        AccountTokens.Current current = tokens.current(accountId);
        try {
            return once(current.platform(), current.access(), call);
        } catch (PlatformException e) {
            if (AccountTokens.isRefusal(e.problem())) {
                throw tokens.refused(accountId, current, e);
            }
            if (e.problem().action() != Action.REFRESH) {
                throw e;
            }
            return once(current.platform(), refresh(accountId, current, e), call);
        }
    }

    /** A call with credentials that are not stored, or not yet; nothing is refreshed. */
    public <T> T callAs(Platform platform, AccountAccess access, Call<T> call) throws PlatformException {
        return once(platform, access, call);
    }

    private AccountAccess refresh(long accountId, AccountTokens.Current refused, PlatformException cause)
            throws PlatformException {
        return tokens.refresh(
                accountId, refused, access -> once(refused.platform(), access, SocialConnection::refreshTokens), cause);
    }

    /** What a call cost is counted whether it went well or not. */
    private <T> T metered(SocialConnection connection, AccountAccess access, Call<T> call) throws PlatformException {
        // asked for before: a call that broke the connection has closed it
        Optional<CostMeter> meter = connection.facet(CostMeter.class);
        try {
            return call.on(connection);
        } finally {
            meter.ifPresent(known -> costs.add(access.accountKey(), known.take()));
        }
    }

    private <T> T once(Platform platform, AccountAccess access, Call<T> call) throws PlatformException {
        try (SocialConnection connection = adapters.of(platform).getConnection(access)) {
            return metered(connection, access, call);
        } catch (ResourceException e) {
            throw new PlatformException(
                    PlatformProblem.of(
                            Action.RETRY,
                            "connector.unavailable",
                            "No connection to " + platform.label() + " is free or can be made: " + e.getMessage()),
                    e);
        }
    }
}

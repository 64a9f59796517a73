package dev.parley.simulator.world;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Apps and the tokens in force. */
public final class Accounts {
    private final Map<Long, Account> byUser = new ConcurrentHashMap<>();
    private final Map<String, Account> byAppToken = new ConcurrentHashMap<>();
    private final Map<String, Grant> byAccessToken = new ConcurrentHashMap<>();
    private final Map<String, Grant> byRefreshToken = new ConcurrentHashMap<>();

    public List<Account> list() {
        return byUser.values().stream()
                .sorted(Comparator.comparingLong(Account::userId))
                .toList();
    }

    public Optional<Account> findByUser(long user) {
        return Optional.ofNullable(byUser.get(user));
    }

    public Optional<Account> findByClient(String clientId) {
        return findAccount(account -> account.clientId().equals(clientId));
    }

    public Optional<Account> findByConsumerKey(String consumerKey) {
        return findAccount(account -> account.consumerKey().equals(consumerKey));
    }

    public Optional<Account> findByOauth1Token(String token) {
        return findAccount(account -> account.oauth1Token().equals(token));
    }

    private Optional<Account> findAccount(Predicate<Account> test) {
        return byUser.values().stream().filter(test).findFirst();
    }

    public Optional<Account> findByAppToken(String token) {
        return Optional.ofNullable(byAppToken.get(token));
    }

    public Optional<Grant> findByAccessToken(String token) {
        return Optional.ofNullable(byAccessToken.get(token));
    }

    public Optional<Grant> findByRefreshToken(String token) {
        return Optional.ofNullable(byRefreshToken.get(token));
    }

    /** The grants of a user whose access token was not ended, the youngest last. */
    public List<Grant> grantsOf(long user) {
        return byAccessToken.values().stream()
                .filter(grant -> grant.userId() == user)
                .sorted(Comparator.comparingLong(Grant::expiresAt))
                .toList();
    }

    /** The grants of a user whose refresh token still works. */
    public List<Grant> refreshableOf(long user) {
        return byRefreshToken.values().stream()
                .filter(grant -> grant.userId() == user)
                .toList();
    }

    void add(Account account) {
        byUser.put(account.userId(), account);
        byAppToken.put(account.appBearer(), account);
    }

    void addAppToken(String token, String clientId) {
        findByClient(clientId).ifPresent(account -> byAppToken.put(token, account));
    }

    void endAppToken(String token) {
        byAppToken.remove(token);
    }

    void store(Grant grant) {
        byAccessToken.put(grant.accessToken(), grant);
        if (!grant.refreshToken().isEmpty()) {
            byRefreshToken.put(grant.refreshToken(), grant);
        }
    }

    void endAccess(String accessToken) {
        byAccessToken.remove(accessToken);
    }

    void endRefresh(String refreshToken) {
        byRefreshToken.remove(refreshToken);
    }

    void clear() {
        byUser.clear();
        byAppToken.clear();
        byAccessToken.clear();
        byRefreshToken.clear();
    }
}

package dev.parley.simulator.world;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** Hands out tokens and makes the accounts of companies. */
public final class Credentials {
    /** How long an access token lives (WIRE 1.2). */
    public static final Duration ACCESS_TOKEN_LIFE = Duration.ofHours(2);

    private static final int SECRET_BYTES = 24;
    private final World world;
    private final SecureRandom random = new SecureRandom();

    public Credentials(World world) {
        this.world = world;
    }

    /** A new secret that cannot be guessed. */
    public String secret(String prefix) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Makes the company's user and app, with random credentials and one grant; returns what is there if it exists. */
    public Account openAccount(String username, String name) {
        User user = world.addUser(username, name, true);
        return world.accounts().findByUser(user.id()).orElseGet(() -> {
            Account account = randomAccount(user.id());
            world.record(new Change.AccountAdded(account));
            issue(user.id(), account.clientId(), Grant.ALL_SCOPES);
            return account;
        });
    }

    private Account randomAccount(long user) {
        return new Account(
                user,
                secret("AAAA"),
                secret("ci-"),
                secret("cs-"),
                secret("ck-"),
                secret("cks-"),
                user + "-" + secret(""),
                secret("ats-"));
    }

    /** A fresh pair of tokens; the refresh token is there only with the scope {@code offline.access}. */
    public Grant issue(long user, String clientId, List<String> scopes) {
        String refresh = scopes.contains("offline.access") ? secret("rt-") : "";
        long expires = world.clock().instant().plus(ACCESS_TOKEN_LIFE).toEpochMilli();
        Grant grant = new Grant(secret("at-"), refresh, user, clientId, List.copyOf(scopes), expires);
        world.record(new Change.GrantStored(grant));
        return grant;
    }

    /** Swaps a refresh token, which works once, for a new pair. */
    public Grant rotate(Grant old) {
        world.record(new Change.RefreshTokenEnded(old.refreshToken()));
        return issue(old.userId(), old.clientId(), old.scopes());
    }

    /** Makes every access token of the user unusable now, as if its two hours were over. */
    public int expireAccess(long user) {
        List<Grant> grants = world.accounts().grantsOf(user);
        grants.forEach(grant -> world.record(new Change.AccessTokenEnded(grant.accessToken())));
        return grants.size();
    }

    /** Ends every refresh token of the user. */
    public int revokeRefresh(long user) {
        List<Grant> grants = world.accounts().refreshableOf(user);
        grants.forEach(grant -> world.record(new Change.RefreshTokenEnded(grant.refreshToken())));
        return grants.size();
    }
}

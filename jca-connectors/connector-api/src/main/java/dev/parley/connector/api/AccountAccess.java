package dev.parley.connector.api;

import jakarta.resource.spi.ConnectionRequestInfo;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How to reach one account of the company on a platform. It travels with each request for a connection, so that one
 * pool serves all accounts and new credentials need no redeployment.
 *
 * @param accountKey stable key of the account in Parley; used in logs instead of handles
 * @param baseUri root of the platform's API, without a trailing slash
 * @param platformUserId the account's own ID on the platform; empty while it is not known yet
 * @param options what is not secret: see {@link Option}
 * @param secrets credentials by name: see {@link Credential}
 */
public record AccountAccess(
        String accountKey,
        URI baseUri,
        String platformUserId,
        Map<Option, String> options,
        Map<Credential, Secret> secrets)
        implements ConnectionRequestInfo {

    /** Settings of an account that are not secret. */
    public enum Option {
        /** Field dialect, X only: {@code post} (default) or {@code tweet}; WIRE 1.1. */
        DIALECT,
        /** Access plan, X only: {@code self-serve} (default) or {@code enterprise}; decides the query length; WIRE 1.3. */
        PLAN,
        /** OAuth 2 client identifier. */
        CLIENT_ID,
        /** Version segment of the API, where the platform has one. */
        API_VERSION,
        /** The company's ID as a whole where the platform has one: WhatsApp business account, Apple service provider. */
        BUSINESS_ID,
        /** {@code approved} when Messenger's Human Agent feature was granted; WIRE 2.6. */
        HUMAN_AGENT,
        /** {@code off} when customers shall not be shown that somebody has read what they wrote. */
        READ_RECEIPTS
    }

    /** Names of the credentials that an account can hold. */
    public enum Credential {
        /** App-only bearer token. */
        APP_BEARER,
        /** OAuth 2 access token of the account's user. */
        USER_TOKEN,
        /** OAuth 2 refresh token; single use, replaced at each refresh. */
        REFRESH_TOKEN,
        /** OAuth 2 client secret; absent for public clients. */
        CLIENT_SECRET,
        /** OAuth 1.0a consumer key and secret, also the key of webhook signatures. */
        CONSUMER_KEY,
        CONSUMER_SECRET,
        /** OAuth 1.0a token and secret of the account's user. */
        OAUTH1_TOKEN,
        OAUTH1_TOKEN_SECRET,
        /** Secret of the app at Meta: key of webhook signatures and of {@code appsecret_proof}; WIRE 2.1, 2.5. */
        APP_SECRET,
        /** What Meta repeats in its handshake; WIRE 2.5. */
        VERIFY_TOKEN,
        /** Key of the tokens between Apple and us, in base64; WIRE 4.1. */
        MESSAGING_SECRET
    }

    public AccountAccess {
        options = Map.copyOf(options);
        secrets = Map.copyOf(secrets);
    }

    public Optional<String> option(Option name) {
        return Optional.ofNullable(options.get(name));
    }

    public Optional<Secret> secret(Credential name) {
        return Optional.ofNullable(secrets.get(name));
    }

    /** The same account with newer credentials. */
    public AccountAccess with(Map<Credential, Secret> newer) {
        Map<Credential, Secret> all = new EnumMap<>(Credential.class);
        all.putAll(secrets);
        all.putAll(newer);
        return new AccountAccess(accountKey, baseUri, platformUserId, options, all);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccountAccess that
                && accountKey.equals(that.accountKey)
                && baseUri.equals(that.baseUri)
                && platformUserId.equals(that.platformUserId)
                && options.equals(that.options)
                && secrets.equals(that.secrets);
    }

    @Override
    public int hashCode() {
        return accountKey.hashCode() * 31 + baseUri.hashCode();
    }
}

package dev.parley.connector.api;

import java.net.URI;

/**
 * A facet of connections to platforms on whose own page a user lets an app act for them (CH-7): OAuth 2 with a code. The
 * connection needs no token for it, only the app's ID and, where it has one, its secret.
 */
public interface UserConsent {

    /**
     * What ties the answer to the question.
     *
     * @param callback our address to which the platform sends the user back; the same at both calls
     * @param state what the platform gives back with the user; not to be guessed
     * @param verifier what only we know until the code is redeemed (PKCE); platforms without PKCE ignore it
     */
    record Question(URI callback, String state, Secret verifier) {}

    /** Where the user says yes or no. */
    URI page(Question question) throws PlatformException;

    /** Exchanges the code, which works once and for a short while only. */
    RefreshedTokens redeem(Secret code, Question question) throws PlatformException;
}

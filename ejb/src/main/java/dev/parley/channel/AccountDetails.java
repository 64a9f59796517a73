package dev.parley.channel;

/**
 * What an administrator sets on an account, but for its credentials (CH-7).
 *
 * @param baseUrl root of the platform's API
 * @param dialect X only: {@code post} or {@code tweet}
 * @param plan X only: {@code self-serve} or {@code enterprise}
 * @param clientId OAuth 2 client identifier, or empty
 */
public record AccountDetails(String name, String baseUrl, String dialect, String plan, String clientId) {

    /** What a new account on X begins with. */
    public static final AccountDetails FRESH = new AccountDetails("", "https://api.x.com", "post", "self-serve", "");
}

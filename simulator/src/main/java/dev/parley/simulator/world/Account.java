package dev.parley.simulator.world;

/** A company's user together with its app: every credential that a connector needs. */
public record Account(
        long userId,
        String appBearer,
        String clientId,
        String clientSecret,
        String consumerKey,
        String consumerSecret,
        String oauth1Token,
        String oauth1Secret) {

    @Override
    public String toString() {
        return "Account[userId=" + userId + ", clientId=" + clientId + "]";
    }
}

package dev.parley.connector.feeds;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.kit.BaseManagedConnectionFactory;
import dev.parley.connector.kit.HttpExchangePort;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the connections to feeds. The kit's list of allowed hosts names those inside the house that may be read. */
public class FeedsManagedConnectionFactory extends BaseManagedConnectionFactory {

    private static final long serialVersionUID = 1L;

    /** Usual time between two reads of a feed, s. */
    private Integer usualPaceSeconds = 900;

    /** Least time between two reads of a feed, s. */
    private Integer leastPaceSeconds = 300;

    /** Publishers want to know which version of what reads them (WIRE 5). */
    public FeedsManagedConnectionFactory() {
        setUserAgent("Parley/0.1.0");
    }

    @Override
    protected SocialConnection session(AccountAccess access, HttpExchangePort http) {
        FeedHttp feeds = new FeedHttp(http, new AddressGuard(settings().allowedHosts()), clock());
        FeedPace pace = new FeedPace(Duration.ofSeconds(leastPaceSeconds), Duration.ofSeconds(usualPaceSeconds));
        return new FeedsSession(access, feeds, pace, clock());
    }

    @Override
    protected String productName() {
        return "Feeds";
    }

    public Integer getUsualPaceSeconds() {
        return usualPaceSeconds;
    }

    public void setUsualPaceSeconds(Integer seconds) {
        usualPaceSeconds = seconds;
    }

    public Integer getLeastPaceSeconds() {
        return leastPaceSeconds;
    }

    public void setLeastPaceSeconds(Integer seconds) {
        leastPaceSeconds = seconds;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other)
                && other instanceof FeedsManagedConnectionFactory that
                && usualPaceSeconds.equals(that.usualPaceSeconds)
                && leastPaceSeconds.equals(that.leastPaceSeconds);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), usualPaceSeconds, leastPaceSeconds);
    }
}

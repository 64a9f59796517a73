package dev.parley.connector.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.kit.BaseManagedConnectionFactory;
import dev.parley.connector.kit.ConnectorContract;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FeedsConnectorContractTest extends ConnectorContract {

    @Override
    protected BaseManagedConnectionFactory newFactory() {
        FeedsManagedConnectionFactory factory = new FeedsManagedConnectionFactory();
        factory.setAllowedHosts("127.0.0.1");
        return factory;
    }

    @Override
    protected AccountAccess account(String key, URI baseUri) {
        return new AccountAccess(key, baseUri, "", Map.of(), Map.of());
    }

    @Test
    void publishersSeeWhichVersionReadsThem() {
        assertThat(newFactory().getUserAgent()).matches("Parley/\\d+\\.\\d+\\.\\d+");
    }

    @Test
    void thePacesTellFactoriesApartToo() {
        FeedsManagedConnectionFactory one = new FeedsManagedConnectionFactory();
        FeedsManagedConnectionFactory other = new FeedsManagedConnectionFactory();
        other.setUsualPaceSeconds(60);
        assertThat(other).isNotEqualTo(one);
        other.setUsualPaceSeconds(one.getUsualPaceSeconds());
        other.setLeastPaceSeconds(1);
        assertThat(other).isNotEqualTo(one);
    }
}

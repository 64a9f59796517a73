package dev.parley.connector.apple;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.kit.BaseManagedConnectionFactory;
import dev.parley.connector.kit.ConnectorContract;
import java.net.URI;

class AppleConnectorContractTest extends ConnectorContract {

    @Override
    protected BaseManagedConnectionFactory newFactory() {
        return new AppleManagedConnectionFactory();
    }

    @Override
    protected AccountAccess account(String key, URI baseUri) {
        return AppleFixture.access(key, baseUri);
    }
}

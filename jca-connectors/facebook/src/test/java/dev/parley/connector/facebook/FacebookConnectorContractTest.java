package dev.parley.connector.facebook;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.Secret;
import dev.parley.connector.kit.BaseManagedConnectionFactory;
import dev.parley.connector.kit.ConnectorContract;
import java.net.URI;
import java.util.Map;

class FacebookConnectorContractTest extends ConnectorContract {

    @Override
    protected BaseManagedConnectionFactory newFactory() {
        return new FacebookManagedConnectionFactory();
    }

    @Override
    protected AccountAccess account(String key, URI baseUri) {
        return new AccountAccess(key, baseUri, "", Map.of(), Map.of(Credential.USER_TOKEN, Secret.of("token")));
    }
}

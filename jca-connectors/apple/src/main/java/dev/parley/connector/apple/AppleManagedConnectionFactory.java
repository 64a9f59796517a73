package dev.parley.connector.apple;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.SocialConnectionFactory;
import dev.parley.connector.kit.BaseManagedConnectionFactory;
import dev.parley.connector.kit.ConnectionHandle;
import dev.parley.connector.kit.HttpExchangePort;
import dev.parley.connector.kit.PooledConnectionFactory;
import jakarta.resource.spi.ConnectionDefinition;
import org.jspecify.annotations.Nullable;

/** Makes the connections to Apple; all configuration is the kit's. */
@ConnectionDefinition(
        connectionFactory = SocialConnectionFactory.class,
        connectionFactoryImpl = PooledConnectionFactory.class,
        connection = SocialConnection.class,
        connectionImpl = ConnectionHandle.class)
public class AppleManagedConnectionFactory extends BaseManagedConnectionFactory {

    private static final long serialVersionUID = 1L;

    @Override
    protected SocialConnection session(AccountAccess access, HttpExchangePort http) {
        return new AppleSession(access, http, clock());
    }

    @Override
    protected String productName() {
        return "Apple Messages for Business";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}

package dev.parley.connector.kit;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.SocialConnectionFactory;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import javax.naming.Reference;
import org.jspecify.annotations.Nullable;

/** What the application finds in JNDI: asks the server's pool for a connection and passes the account along. */
public final class PooledConnectionFactory implements SocialConnectionFactory {

    private static final long serialVersionUID = 1L;

    private final BaseManagedConnectionFactory factory;
    private final ConnectionManager pool;
    private @Nullable Reference reference;

    PooledConnectionFactory(BaseManagedConnectionFactory factory, ConnectionManager pool) {
        this.factory = factory;
        this.pool = pool;
    }

    @Override
    public SocialConnection getConnection(AccountAccess access) throws ResourceException {
        return (SocialConnection) pool.allocateConnection(factory, access);
    }

    @Override
    public void setReference(Reference given) {
        reference = given;
    }

    @Override
    public @Nullable Reference getReference() {
        return reference;
    }
}

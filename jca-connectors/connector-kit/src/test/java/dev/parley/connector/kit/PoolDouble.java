package dev.parley.connector.kit;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A pool as a server runs it, small enough to look into. */
public final class PoolDouble implements ConnectionManager, ConnectionEventListener {

    private static final long serialVersionUID = 1L;

    private final transient Set<ManagedConnection> idle = new LinkedHashSet<>();
    private final transient List<ManagedConnection> destroyed = new ArrayList<>();
    private final transient List<ManagedConnection> created = new ArrayList<>();
    private final transient List<Exception> errors = new ArrayList<>();
    private transient @Nullable ResourceException outage;

    @Override
    public Object allocateConnection(ManagedConnectionFactory factory, ConnectionRequestInfo request)
            throws ResourceException {
        ResourceException broken = outage;
        if (broken != null) {
            throw broken;
        }
        ManagedConnection connection = factory.matchManagedConnections(idle, null, request);
        if (connection == null) {
            connection = factory.createManagedConnection(null, request);
            connection.addConnectionEventListener(this);
            created.add(connection);
        }
        idle.remove(connection);
        return connection.getConnection(null, request);
    }

    /** From now on the pool refuses. */
    public void failWith(ResourceException exception) {
        outage = exception;
    }

    public Set<ManagedConnection> idle() {
        return idle;
    }

    public List<ManagedConnection> created() {
        return created;
    }

    public List<ManagedConnection> destroyed() {
        return destroyed;
    }

    public List<Exception> errors() {
        return errors;
    }

    @Override
    public void connectionClosed(ConnectionEvent event) {
        ManagedConnection connection = (ManagedConnection) event.getSource();
        try {
            connection.cleanup();
        } catch (ResourceException impossible) {
            throw new AssertionError(impossible);
        }
        idle.add(connection);
    }

    @Override
    public void connectionErrorOccurred(ConnectionEvent event) {
        ManagedConnection connection = (ManagedConnection) event.getSource();
        errors.add(event.getException());
        try {
            connection.destroy();
        } catch (ResourceException impossible) {
            throw new AssertionError(impossible);
        }
        destroyed.add(connection);
    }

    @Override
    public void localTransactionStarted(ConnectionEvent event) {
        throw new AssertionError("No platform takes part in transactions.");
    }

    @Override
    public void localTransactionCommitted(ConnectionEvent event) {
        throw new AssertionError("No platform takes part in transactions.");
    }

    @Override
    public void localTransactionRolledback(ConnectionEvent event) {
        throw new AssertionError("No platform takes part in transactions.");
    }
}

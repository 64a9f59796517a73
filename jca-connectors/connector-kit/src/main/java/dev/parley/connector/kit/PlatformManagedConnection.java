package dev.parley.connector.kit;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.SocialConnection;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionEvent;
import jakarta.resource.spi.ConnectionEventListener;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.IllegalStateException;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionMetaData;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.security.auth.Subject;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;

/** A pooled connection: an HTTP client with its sockets, and the handles that the application holds on it. */
final class PlatformManagedConnection implements ManagedConnection {

    private final BaseManagedConnectionFactory factory;
    private final List<ConnectionEventListener> listeners = new CopyOnWriteArrayList<>();
    private final Set<ConnectionHandle> handles = ConcurrentHashMap.newKeySet();
    private volatile @Nullable HttpExchangePort http;
    private @Nullable PrintWriter logWriter;

    PlatformManagedConnection(BaseManagedConnectionFactory factory, HttpExchangePort http) {
        this.factory = factory;
        this.http = http;
    }

    boolean belongsTo(BaseManagedConnectionFactory other) {
        return factory.equals(other);
    }

    /** False once it is destroyed or a socket of it broke. */
    boolean usable() {
        return http != null;
    }

    @Override
    public Object getConnection(@Nullable Subject subject, @Nullable ConnectionRequestInfo request)
            throws ResourceException {
        if (!(request instanceof AccountAccess access)) {
            throw new ResourceException("A connection needs to know its account.");
        }
        ConnectionHandle handle = new ConnectionHandle(this, access, open(access));
        handles.add(handle);
        return handle;
    }

    private SocialConnection open(AccountAccess access) throws ResourceException {
        HttpExchangePort port = http;
        if (port == null) {
            throw new IllegalStateException("This connection is closed.");
        }
        return factory.session(
                access,
                new CredentialGuard(port, access.baseUri(), factory.settings().allowedHosts()));
    }

    /** The application closed a handle: the pool may give the connection to somebody else. */
    void closed(ConnectionHandle handle) {
        handles.remove(handle);
        ConnectionEvent event = new ConnectionEvent(this, ConnectionEvent.CONNECTION_CLOSED);
        event.setConnectionHandle(handle);
        listeners.forEach(listener -> listener.connectionClosed(event));
    }

    /** A socket broke: the pool throws the connection away. */
    void broke(ConnectionHandle handle, Exception cause) {
        http = null;
        voidHandles();
        ConnectionEvent event = new ConnectionEvent(this, ConnectionEvent.CONNECTION_ERROR_OCCURRED, cause);
        event.setConnectionHandle(handle);
        listeners.forEach(listener -> listener.connectionErrorOccurred(event));
    }

    @Override
    public void cleanup() {
        voidHandles();
    }

    @Override
    public void destroy() {
        voidHandles();
        // the JDK's client closes its sockets once nothing refers to it
        http = null;
    }

    private void voidHandles() {
        handles.forEach(ConnectionHandle::becomeVoid);
        handles.clear();
    }

    @Override
    public void associateConnection(Object handle) throws ResourceException {
        if (!(handle instanceof ConnectionHandle ours)) {
            throw new ResourceException("This is not a handle of this adapter.");
        }
        ours.moveTo(this, open(ours.access()));
        handles.add(ours);
    }

    void release(ConnectionHandle handle) {
        handles.remove(handle);
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
        listeners.remove(listener);
    }

    @Override
    public XAResource getXAResource() throws ResourceException {
        throw new NotSupportedException("No social platform takes part in transactions.");
    }

    @Override
    public LocalTransaction getLocalTransaction() throws ResourceException {
        throw new NotSupportedException("No social platform takes part in transactions.");
    }

    @Override
    public ManagedConnectionMetaData getMetaData() {
        return new PlatformMetaData(factory.productName());
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter writer) {
        logWriter = writer;
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return logWriter;
    }
}

package dev.parley.connector.kit;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.SocialConnection;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.InvalidPropertyException;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import jakarta.resource.spi.ValidatingManagedConnectionFactory;
import java.io.PrintWriter;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import javax.security.auth.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Makes the pooled connections of an adapter. Any of them serves any account, because the account travels with each
 * request. Two factories with the same configuration are equal, so the server keeps one pool for them.
 */
public abstract class BaseManagedConnectionFactory
        implements ManagedConnectionFactory,
                ValidatingManagedConnectionFactory,
                ResourceAdapterAssociation,
                Serializable {

    private static final long serialVersionUID = 1L;

    /** Longest wait for a connection, ms. */
    private Integer connectTimeoutMillis = 5000;

    /** Longest wait for a whole answer, ms. */
    private Integer requestTimeoutMillis = 20_000;

    /** Hosts beside an account's own that may see its credentials, separated by commas. */
    private String allowedHosts = "";

    /** User-Agent header. */
    private String userAgent = "Parley";

    /** Longest wait for a whole answer where a file goes out or comes in, ms. */
    private Integer mediaTimeoutMillis = (int) HttpSettings.DEFAULT_MEDIA_TIMEOUT.toMillis();

    /** Longest file that is read. */
    private Integer largestMediaBytes = HttpSettings.DEFAULT_LARGEST_MEDIA_BYTES;

    private @Nullable ResourceAdapter resourceAdapter;
    private transient @Nullable PrintWriter logWriter;

    /** Opens the platform's own session for an account over the connection's HTTP port. */
    protected abstract SocialConnection session(AccountAccess access, HttpExchangePort http);

    /** Hosts beside an account's own to which the platform itself sends credentials, such as that of its files. */
    protected Set<String> platformHosts() {
        return Set.of();
    }

    /** The platform's name, for the server's console. */
    protected abstract String productName();

    /** The time; tests set their own. */
    protected Clock clock() {
        return Clock.systemUTC();
    }

    /** The settings as one checked value. */
    public final HttpSettings settings() {
        Set<String> hosts = new LinkedHashSet<>(HttpSettings.hosts(allowedHosts));
        hosts.addAll(platformHosts());
        return new HttpSettings(
                Duration.ofMillis(connectTimeoutMillis),
                Duration.ofMillis(requestTimeoutMillis),
                hosts,
                userAgent,
                HttpSettings.DEFAULT_MAX_ANSWER_BYTES,
                Duration.ofMillis(mediaTimeoutMillis),
                largestMediaBytes);
    }

    @Override
    public Object createConnectionFactory(ConnectionManager pool) {
        return new PooledConnectionFactory(this, pool);
    }

    @Override
    public Object createConnectionFactory() throws ResourceException {
        throw new NotSupportedException("Connections come from the server's pool only.");
    }

    @Override
    public ManagedConnection createManagedConnection(@Nullable Subject subject, @Nullable ConnectionRequestInfo request)
            throws ResourceException {
        try {
            return new PlatformManagedConnection(this, new JdkHttpExchange(settings(), clock()));
        } catch (IllegalArgumentException wrong) {
            throw new InvalidPropertyException(wrong.getMessage(), wrong);
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable ManagedConnection matchManagedConnections(
            Set candidates, @Nullable Subject subject, @Nullable ConnectionRequestInfo request) {
        for (Object candidate : candidates) {
            if (candidate instanceof PlatformManagedConnection connection
                    && connection.belongsTo(this)
                    && connection.usable()) {
                return connection;
            }
        }
        return null;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Set getInvalidConnections(Set candidates) {
        Set<Object> invalid = new LinkedHashSet<>();
        for (Object candidate : candidates) {
            if (candidate instanceof PlatformManagedConnection connection && !connection.usable()) {
                invalid.add(connection);
            }
        }
        return invalid;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter writer) {
        logWriter = writer;
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return logWriter;
    }

    @Override
    public @Nullable ResourceAdapter getResourceAdapter() {
        return resourceAdapter;
    }

    @Override
    public void setResourceAdapter(ResourceAdapter adapter) {
        resourceAdapter = adapter;
    }

    public Integer getConnectTimeoutMillis() {
        return connectTimeoutMillis;
    }

    public void setConnectTimeoutMillis(Integer millis) {
        connectTimeoutMillis = millis;
    }

    public Integer getRequestTimeoutMillis() {
        return requestTimeoutMillis;
    }

    public void setRequestTimeoutMillis(Integer millis) {
        requestTimeoutMillis = millis;
    }

    public String getAllowedHosts() {
        return allowedHosts;
    }

    public void setAllowedHosts(@Nullable String hosts) {
        allowedHosts = hosts == null ? "" : hosts;
    }

    public String getUserAgent() {
        return userAgent;
    }

    public void setUserAgent(String name) {
        userAgent = name;
    }

    public Integer getMediaTimeoutMillis() {
        return mediaTimeoutMillis;
    }

    public void setMediaTimeoutMillis(Integer millis) {
        mediaTimeoutMillis = millis;
    }

    public Integer getLargestMediaBytes() {
        return largestMediaBytes;
    }

    public void setLargestMediaBytes(Integer bytes) {
        largestMediaBytes = bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BaseManagedConnectionFactory that
                && getClass() == that.getClass()
                && connectTimeoutMillis.equals(that.connectTimeoutMillis)
                && requestTimeoutMillis.equals(that.requestTimeoutMillis)
                && allowedHosts.equals(that.allowedHosts)
                && userAgent.equals(that.userAgent)
                && mediaTimeoutMillis.equals(that.mediaTimeoutMillis)
                && largestMediaBytes.equals(that.largestMediaBytes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                getClass(),
                connectTimeoutMillis,
                requestTimeoutMillis,
                allowedHosts,
                userAgent,
                mediaTimeoutMillis,
                largestMediaBytes);
    }
}

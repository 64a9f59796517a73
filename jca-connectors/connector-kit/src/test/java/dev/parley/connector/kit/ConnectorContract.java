package dev.parley.connector.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.SocialConnectionFactory;
import jakarta.resource.NotSupportedException;
import jakarta.resource.Referenceable;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.InvalidPropertyException;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every adapter of ours owes the server's pool and the application (STYLE rule 16). */
public abstract class ConnectorContract {

    private BaseManagedConnectionFactory factory;
    private PoolDouble pool;
    private SocialConnectionFactory connections;

    /** A factory as the server makes it: by its constructor without parameters. */
    protected abstract BaseManagedConnectionFactory newFactory();

    /** An account with all credentials that a call needs. */
    protected abstract AccountAccess account(String key, URI baseUri);

    @BeforeEach
    void startPool() {
        factory = newFactory();
        pool = new PoolDouble();
        connections = (SocialConnectionFactory) factory.createConnectionFactory(pool);
    }

    private AccountAccess account(String key) {
        return account(key, URI.create("http://127.0.0.1:9"));
    }

    @Test
    void factoriesWithTheSameConfigurationAreEqual() {
        assertThat(newFactory()).isEqualTo(newFactory()).hasSameHashCodeAs(newFactory());
    }

    @Test
    void eachPropertyTellsFactoriesApart() {
        BaseManagedConnectionFactory other = newFactory();
        other.setConnectTimeoutMillis(1);
        assertThat(other).isNotEqualTo(factory);
        other = newFactory();
        other.setRequestTimeoutMillis(1);
        assertThat(other).isNotEqualTo(factory);
        other = newFactory();
        other.setAllowedHosts("media.example");
        assertThat(other).isNotEqualTo(factory);
        other = newFactory();
        other.setUserAgent("Other");
        assertThat(other).isNotEqualTo(factory);
        other = newFactory();
        other.setMediaTimeoutMillis(1);
        assertThat(other).isNotEqualTo(factory);
        other = newFactory();
        other.setLargestMediaBytes(1);
        assertThat(other).isNotEqualTo(factory);
    }

    @Test
    @DisplayName("ra.xml names the classes, and each property with its type and default: the server looks nowhere else")
    void theDescriptorTellsWhatTheClassesDo() throws Exception {
        AdapterDescriptor descriptor = AdapterDescriptor.read(Path.of("src/main/rar/META-INF/ra.xml"));
        assertThat(descriptor.factoryClass()).isEqualTo(factory.getClass().getName());
        assertThat(Class.forName(descriptor.adapterClass())).isAssignableTo(BaseResourceAdapter.class);
        assertThat(descriptor.properties())
                .isEqualTo(AdapterDescriptor.propertiesOf(
                        factory.getClass().getConstructor().newInstance()));
    }

    @Test
    void everyConcreteFactoryDeclaresEqualsAndHashCode() throws NoSuchMethodException {
        assertThat(factory.getClass().getDeclaredMethod("equals", Object.class)).isNotNull();
        assertThat(factory.getClass().getDeclaredMethod("hashCode")).isNotNull();
    }

    @Test
    void oneConnectionServesAnyAccountInTurn() throws Exception {
        connections.getConnection(account("first")).close();
        connections.getConnection(account("second")).close();
        assertThat(pool.created()).hasSize(1);
    }

    @Test
    void twoConnectionsAtATimeAreTwo() throws Exception {
        try (SocialConnection first = connections.getConnection(account("first"));
                SocialConnection second = connections.getConnection(account("second"))) {
            assertThat(first).isNotSameAs(second);
        }
        assertThat(pool.created()).hasSize(2);
        assertThat(pool.idle()).hasSize(2);
    }

    @Test
    void aFactoryDoesNotTakeAConnectionOfAnotherConfiguration() throws Exception {
        connections.getConnection(account("first")).close();
        BaseManagedConnectionFactory other = newFactory();
        other.setUserAgent("Other");
        assertThat(other.matchManagedConnections(pool.idle(), null, account("first")))
                .isNull();
    }

    @Test
    void aClosedHandleSaysSo() throws Exception {
        SocialConnection handle = connections.getConnection(account("first"));
        handle.close();
        assertThatThrownBy(handle::whoAmI)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void closingTwiceGivesTheConnectionBackOnce() throws Exception {
        SocialConnection handle = connections.getConnection(account("first"));
        handle.close();
        SocialConnection next = connections.getConnection(account("second"));
        handle.close();
        assertThat(pool.idle()).isEmpty();
        next.close();
        assertThat(pool.idle()).hasSize(1);
    }

    @Test
    void cleanupVoidsHandles() throws Exception {
        SocialConnection handle = connections.getConnection(account("first"));
        pool.created().get(0).cleanup();
        assertThatThrownBy(handle::whoAmI).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDestroyedConnectionGivesNoHandleAndMatchesNothing() throws Exception {
        SocialConnection handle = connections.getConnection(account("first"));
        ManagedConnection connection = pool.created().get(0);
        connection.destroy();
        assertThatThrownBy(handle::whoAmI).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> connection.getConnection(null, account("first")))
                .isInstanceOf(ResourceException.class);
        assertThat(factory.matchManagedConnections(Set.of(connection), null, account("first")))
                .isNull();
        assertThat(factory.getInvalidConnections(Set.of(connection)).contains(connection))
                .isTrue();
    }

    @Test
    void aBrokenSocketIsReportedToThePoolAndToTheCaller() throws Exception {
        try (ServerSocket rude = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> hangingUp = CompletableFuture.runAsync(() -> hangUp(rude));
            SocialConnection handle =
                    connections.getConnection(account("first", URI.create("http://127.0.0.1:" + rude.getLocalPort())));
            assertThatThrownBy(handle::whoAmI).isInstanceOf(PlatformException.class);
            assertThat(pool.errors()).hasSize(1);
            assertThat(pool.destroyed()).hasSize(1);
            handle.close();
            assertThat(pool.idle()).isEmpty();
            rude.close();
            hangingUp.join();
        }
    }

    private static void hangUp(ServerSocket rude) {
        while (!rude.isClosed()) {
            try (Socket caller = rude.accept()) {
                caller.setSoLinger(true, 0);
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Test
    void aHandleMovesToAnotherConnection() throws Exception {
        SocialConnection handle = connections.getConnection(account("first"));
        ManagedConnection other = factory.createManagedConnection(null, account("first"));
        other.addConnectionEventListener(pool);
        other.associateConnection(handle);
        pool.created().get(0).cleanup();
        handle.close();
        assertThat(pool.idle()).containsExactly(other);
    }

    @Test
    void aResourceExceptionOfThePoolReachesTheCaller() {
        ResourceException full = new ResourceException("The pool is used up.");
        pool.failWith(full);
        assertThatThrownBy(() -> connections.getConnection(account("first"))).isSameAs(full);
    }

    @Test
    void aConnectionNeedsAnAccount() throws Exception {
        ManagedConnection connection = factory.createManagedConnection(null, null);
        ConnectionRequestInfo none = null;
        assertThatThrownBy(() -> connection.getConnection(null, none)).isInstanceOf(ResourceException.class);
    }

    @Test
    void aWrongPropertyIsNamed() {
        factory.setRequestTimeoutMillis(0);
        assertThatThrownBy(() -> factory.createManagedConnection(null, account("first")))
                .isInstanceOf(InvalidPropertyException.class)
                .hasMessageContaining("requestTimeoutMillis");
    }

    @Test
    void transactionsAreRefused() throws Exception {
        ManagedConnection connection = factory.createManagedConnection(null, account("first"));
        assertThatThrownBy(connection::getXAResource).isInstanceOf(NotSupportedException.class);
        assertThatThrownBy(connection::getLocalTransaction).isInstanceOf(NotSupportedException.class);
        assertThatThrownBy(factory::createConnectionFactory).isInstanceOf(NotSupportedException.class);
    }

    @Test
    void factoriesAreSerializableAndTheConnectionFactoryReferenceable() throws Exception {
        assertThat(connections).isInstanceOf(Serializable.class).isInstanceOf(Referenceable.class);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(factory);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            ManagedConnectionFactory copy = (ManagedConnectionFactory) in.readObject();
            assertThat(copy).isEqualTo(factory);
        }
    }
}

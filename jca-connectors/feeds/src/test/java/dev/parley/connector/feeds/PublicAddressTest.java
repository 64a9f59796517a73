package dev.parley.connector.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.100.100.200",
                "0.0.0.0",
                "255.255.255.255",
                "224.0.0.1",
                "198.18.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "2002:7f00:1::",
                "2002:c0a8:101::1",
                "2001:0:1::1",
                "2001:db8::1",
                "fec0::1"
            })
    void refusesWhatIsNotForEveryone(String address) throws UnknownHostException {
        assertThat(PublicAddress.test(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.1.1",
                "100.128.0.1",
                "2606:4700::1111",
                "2a00:1450:4001::1",
                "64:ff9b::808:808",
                "2002:808:808::1"
            })
    void letsTheOpenInternetThrough(String address) throws UnknownHostException {
        assertThat(PublicAddress.test(InetAddress.getByName(address))).isTrue();
    }

    /** Everything that the JDK itself takes for special is refused, however it is written. */
    @Property
    void isAtLeastAsStrictAsTheJdk(@ForAll @Size(4) byte[] v4, @ForAll @Size(16) byte[] v6)
            throws UnknownHostException {
        for (byte[] bytes : new byte[][] {v4, v6}) {
            InetAddress address = InetAddress.getByAddress(bytes);
            boolean special = address.isAnyLocalAddress()
                    || address.isLoopbackAddress()
                    || address.isLinkLocalAddress()
                    || address.isSiteLocalAddress()
                    || address.isMulticastAddress();
            if (special) {
                assertThat(PublicAddress.test(address)).isFalse();
            }
        }
    }

    /** An address inside another one is judged the same. */
    @Property
    void translationChangesNothing(@ForAll @Size(4) byte[] v4) throws UnknownHostException {
        byte[] translated = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, v4[0], v4[1], v4[2], v4[3]};
        assertThat(PublicAddress.test(InetAddress.getByAddress(translated)))
                .isEqualTo(PublicAddress.test(InetAddress.getByAddress(v4)));
    }

    @Test
    void oneBadAddressOfANameIsEnough() {
        AddressGuard guard = new AddressGuard(Set.of(), host ->
                new InetAddress[] {InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")});
        assertThatThrownBy(() -> guard.check(URI.create("https://feeds.example/a")))
                .isInstanceOf(FeedFailure.class)
                .hasMessageContaining("private network");
    }

    @Test
    void anAllowedHostIsNotLookedUp() throws FeedFailure {
        AddressGuard guard = new AddressGuard(Set.of("intranet.example"), host -> {
            throw new UnknownHostException(host);
        });
        guard.check(URI.create("http://Intranet.Example/feed"));
        assertThatThrownBy(() -> guard.check(URI.create("http://other.example/feed")))
                .isInstanceOf(FeedFailure.class)
                .hasMessageContaining("other.example cannot be found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://feeds.example/a",
                "file:///etc/hosts",
                "https://me:secret@feeds.example/a",
                "feed",
                "http:///x"
            })
    void onlyPlainWebAddressesAreRead(String address) {
        AddressGuard guard = new AddressGuard(Set.of(), host -> new InetAddress[] {InetAddress.getByName("1.1.1.1")});
        assertThatThrownBy(() -> guard.check(URI.create(address)))
                .isInstanceOf(FeedFailure.class)
                .message()
                .doesNotContain("secret");
    }

    @Test
    void oldWaysOfWritingLoopbackAreSeenThrough() {
        AddressGuard guard = new AddressGuard(Set.of());
        for (String host : new String[] {"localhost", "127.1", "2130706433", "[::ffff:7f00:1]"}) {
            assertThatThrownBy(() -> guard.check(URI.create("http://" + host + "/feed")))
                    .as(host)
                    .isInstanceOf(FeedFailure.class);
        }
    }
}

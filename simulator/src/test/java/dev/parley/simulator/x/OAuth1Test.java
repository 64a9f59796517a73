package dev.parley.simulator.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.simulator.Api;
import dev.parley.simulator.Simulator;
import dev.parley.simulator.SimulatorServer;
import dev.parley.simulator.SimulatorSettings;
import dev.parley.simulator.demo.Demo;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OAuth1Test {
    /** The photos request of RFC 5849, section 1.2. */
    @Test
    void theSignatureIsTheOneOfTheRfc() {
        Map<String, String> oauth = OAuth1.parameters("OAuth realm=\"Photos\",\n"
                + "oauth_consumer_key=\"dpf43f3p2l4k3l03\",\n"
                + "oauth_token=\"nnch734d00sl2jdk\",\n"
                + "oauth_signature_method=\"HMAC-SHA1\",\n"
                + "oauth_timestamp=\"137131202\",\n"
                + "oauth_nonce=\"chapoH\",\n"
                + "oauth_signature=\"MdpQcU8iPSUjWoN%2FUDMsK2sui9I%3D\"");
        URI photo = URI.create("http://photos.example.net/photos?file=vacation.jpg&size=original");
        assertThat(OAuth1.signature("GET", photo, List.of(), oauth, "kd94hf93k423kf44", "pfkkdhi9sl3r4s00"))
                .isEqualTo(oauth.get("oauth_signature"))
                .isEqualTo("MdpQcU8iPSUjWoN/UDMsK2sui9I=");
    }

    @Test
    void aSignedCallIsTheUsersAndWorksOnce() {
        try (SimulatorServer server =
                SimulatorServer.start(Simulator.start(SimulatorSettings.bare().withDemo(), Clock.systemUTC()), 0)) {
            Api api = Api.of(server);
            String path = "/x/2/users/me?user.fields=created_at,verified";
            String header = header(api.uri(path), "secret-less");
            assertThat(api.authorized(header).get(path).status()).isEqualTo(401);
            String signed = header(api.uri(path), Demo.OAUTH1_SECRET + Demo.CARE);
            assertThat(api.authorized(signed).get(path).data().getString("username"))
                    .isEqualTo(Demo.CARE);
            assertThat(api.authorized(signed).get(path).status()).isEqualTo(401);
        }
    }

    private static String header(URI uri, String tokenSecret) {
        Map<String, String> oauth = new LinkedHashMap<>();
        oauth.put("oauth_consumer_key", Demo.CONSUMER_KEY);
        oauth.put("oauth_token", Demo.OAUTH1_TOKEN + Demo.CARE);
        oauth.put("oauth_signature_method", "HMAC-SHA1");
        oauth.put("oauth_timestamp", Long.toString(Clock.systemUTC().instant().getEpochSecond()));
        oauth.put("oauth_nonce", "nonce" + tokenSecret.length());
        oauth.put("oauth_version", "1.0");
        oauth.put("oauth_signature", OAuth1.signature("GET", uri, List.of(), oauth, Demo.CONSUMER_SECRET, tokenSecret));
        StringBuilder header = new StringBuilder("OAuth ");
        oauth.forEach((name, value) -> header.append(OAuth1.encode(name))
                .append("=\"")
                .append(OAuth1.encode(value))
                .append("\", "));
        return header.substring(0, header.length() - 2);
    }
}

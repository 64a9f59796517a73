package dev.parley.connector.x;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The vectors are those of RFC 5849, sections 1.2 and 3.4.1.1. */
class OAuth1SignatureTest {

    @Test
    void makesTheBaseStringOfTheStandard() {
        List<Parameter> parameters = List.of(
                new Parameter("b5", "=%3D"),
                new Parameter("a3", "a"),
                new Parameter("c@", ""),
                new Parameter("a2", "r b"),
                new Parameter("oauth_consumer_key", "9djdj82h48djs9d2"),
                new Parameter("oauth_token", "kkk9d7dh3k39sjv7"),
                new Parameter("oauth_signature_method", "HMAC-SHA1"),
                new Parameter("oauth_timestamp", "137131201"),
                new Parameter("oauth_nonce", "7d8f3e4a"),
                new Parameter("c2", ""),
                new Parameter("a3", "2 q"));
        assertThat(OAuth1Signature.baseString("post", URI.create("http://EXAMPLE.COM:80/request"), parameters))
                .isEqualTo("POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D"
                        + "%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a"
                        + "%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3D"
                        + "kkk9d7dh3k39sjv7");
    }

    @Test
    void signsLikeTheExampleOfTheStandard() {
        List<Parameter> parameters = List.of(
                new Parameter("file", "vacation.jpg"),
                new Parameter("size", "original"),
                new Parameter("oauth_consumer_key", "dpf43f3p2l4k3l03"),
                new Parameter("oauth_token", "nnch734d00sl2jdk"),
                new Parameter("oauth_signature_method", "HMAC-SHA1"),
                new Parameter("oauth_timestamp", "137131202"),
                new Parameter("oauth_nonce", "chapoH"));
        String base = OAuth1Signature.baseString("GET", URI.create("http://photos.example.net/photos"), parameters);
        assertThat(OAuth1Signature.sign(base, "kd94hf93k423kf44", "pfkkdhi9sl3r4s00"))
                .isEqualTo("MdpQcU8iPSUjWoN/UDMsK2sui9I=");
    }

    @Test
    void encodesLikeTheStandard() {
        assertThat(Parameter.encode("a b*c~d+é")).isEqualTo("a%20b%2Ac~d%2B%C3%A9");
    }
}

package dev.parley.connector.kit.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.kit.HttpFailure;
import dev.parley.connector.kit.LenientObject;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the page after this one is asked for. */
class NextPageTest {

    private static final GraphCall CALL = GraphCall.get("/1/feed", Purpose.POLL).with("limit", "2");

    private static final GraphApi API = new GraphApi(
            new AccountAccess("acme", URI.create("https://proxy.example/graph"), "1", Map.of(), Map.of()),
            call -> {
                throw new HttpFailure(HttpFailure.Kind.NOT_REACHED, "Nobody is called here.");
            },
            Clock.systemUTC(),
            new ErrorTable("test", "Test", List.of()));

    private static GraphCall next(String paging) {
        return NextPage.after(CALL, LenientObject.parse(paging).orElseThrow(), API)
                .orElseThrow();
    }

    private static String next(String address, String cursors) {
        return "{\"next\":\"" + address + "\"" + cursors + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://proxy.example/graph/v25.0/9/feed?limit=2&until=5",
                "https://graph.facebook.com/v24.0/9/feed?limit=2&until=5",
                "https://graph.facebook.com/9/feed?limit=2&until=5",
                "/v24.0/9/feed?limit=2&until=5"
            })
    void theNamedAddressIsAskedForAtTheAccountsOwnBaseAndVersion(String address) {
        GraphCall next = next(next(address, ""));
        assertThat(next.path()).isEqualTo("/9/feed");
        assertThat(next.query()).containsExactly(new Parameter("limit", "2"), new Parameter("until", "5"));
    }

    @Test
    void credentialsAndFormatsStayBehind() {
        String address = "https://graph.facebook.com/v25.0/9/feed?access_token=EAA&appsecret_proof=ab&pretty=1"
                + "&debug=all&format=json&date_format=U&after=Q%3D";
        assertThat(next(next(address, "")).query()).containsExactly(new Parameter("after", "Q="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://graph.facebook.com/v25.0/../me?after=Z",
                "https://graph.facebook.com/v25.0/%2E%2e/me?after=Z",
                "https://graph.facebook.com",
                "mailto:somebody",
                "not an address"
            })
    void theCursorCountsWhereTheAddressCannotBeFollowed(String address) {
        GraphCall next = next(next(address, ",\"cursors\":{\"after\":\"C2\"}"));
        assertThat(next.path()).isEqualTo("/1/feed");
        assertThat(next.query()).containsExactly(new Parameter("limit", "2"), new Parameter("after", "C2"));
    }

    @Test
    void withoutANextAddressItIsTheLastPage() {
        LenientObject paging =
                LenientObject.parse("{\"cursors\":{\"after\":\"C2\"}}").orElseThrow();
        assertThat(NextPage.after(CALL, paging, API)).isEmpty();
    }
}

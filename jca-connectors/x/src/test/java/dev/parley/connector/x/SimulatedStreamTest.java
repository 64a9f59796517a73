package dev.parley.connector.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.CostMeter.Cost;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.LiveStream;
import dev.parley.connector.api.LiveStream.Arrival;
import dev.parley.connector.api.LiveStream.Opened;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.kit.LenientObject;
import dev.parley.simulator.x.StreamDesk;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Over real HTTP against the simulated platform (WIRE 1.9). */
@DisplayName("The filtered stream of X")
class SimulatedStreamTest extends SimulatedX {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration A_WHILE = Duration.ofMillis(200);
    private static final Map<String, WatchQuery> CARE = Map.of("7", MENTIONS);

    private StreamDesk desk;

    @BeforeEach
    void quickly() {
        desk = server.simulator().platform().streams();
        desk.set(Duration.ofMillis(50), 1, false);
    }

    private static LiveStream of(SocialConnection x) {
        return x.facet(LiveStream.class).orElseThrow();
    }

    private Opened open(Map<String, WatchQuery> queries) throws Exception {
        try (SocialConnection x = connect()) {
            of(x).follow(queries);
            return of(x).open();
        }
    }

    private static Arrival await(Opened stream) throws PlatformException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<Arrival> arrival = stream.next(A_WHILE);
            if (arrival.isPresent()) {
                return arrival.get();
            }
        }
        throw new AssertionError("Nothing came.");
    }

    @Test
    void a_post_comes_at_once_with_its_author_and_the_keys_that_it_matched() throws Exception {
        WatchQuery modem = watching(List.of(), List.of("modem"), List.of());
        try (Opened stream = open(Map.of("7", MENTIONS, "8", modem))) {
            adaSays("of no interest");
            adaSays("@acme my modem blinks");
            Arrival arrival = await(stream);
            assertThat(arrival.keys()).containsExactlyInAnyOrder("7", "8");
            assertThat(arrival.page().posts()).singleElement().satisfies(post -> {
                assertThat(post.text()).isEqualTo("@acme my modem blinks");
                assertThat(post.author().handle()).isEqualTo("ada");
                assertThat(post.visibility()).isEqualTo(FetchedPost.Visibility.PUBLIC);
            });
            assertThat(arrival.page().payloads()).singleElement().asString().contains("matching_rules");
            assertThat(stream.takeCosts()).extracting(Cost::kind).contains("post-read", "user-read");
            assertThat(stream.takeCosts()).isEmpty();
        }
    }

    @Test
    void rules_keep_in_step_and_those_of_others_stay() throws Exception {
        try (SocialConnection x = connect()) {
            of(x).follow(CARE);
            of(x).follow(CARE);
            assertThat(rules()).containsExactly("@acme lang:en -is:retweet");
            of(x).follow(Map.of("7", watching(List.of("acme", "acmehelp"), List.of(), List.of())));
            assertThat(rules()).containsExactly("(@acme OR @acmehelp) lang:en -is:retweet");
            of(x).follow(Map.of());
            assertThat(rules()).isEmpty();
        }
    }

    private List<String> rules() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.xUri() + "/2/tweets/search/stream/rules"))
                .header("Authorization", "Bearer " + acme.appBearer())
                .build();
        String body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return LenientObject.parse(body).orElseThrow().objects("data").stream()
                .map(rule -> rule.text("value"))
                .toList();
    }

    @Test
    void equal_watch_lists_share_one_rule_and_part_again() throws Exception {
        try (Opened stream = open(Map.of("7", MENTIONS, "8", MENTIONS))) {
            assertThat(rules()).hasSize(1);
            adaSays("@acme my modem blinks");
            assertThat(await(stream).keys()).containsExactlyInAnyOrder("7", "8");
        }
        try (SocialConnection x = connect()) {
            of(x).follow(Map.of("8", MENTIONS));
            assertThat(rules()).hasSize(1);
        }
    }

    @Test
    void long_watch_lists_become_several_rules_of_one_key() throws Exception {
        List<String> keywords = java.util.stream.IntStream.range(0, 120)
                .mapToObj(i -> "keyword number " + i)
                .toList();
        try (Opened stream = open(Map.of("7", watching(List.of(), keywords, List.of())))) {
            adaSays("this is keyword number 119 indeed");
            assertThat(await(stream).keys()).containsExactly("7");
        }
    }

    @Test
    void signs_of_life_keep_it_open_and_silence_ends_it() throws Exception {
        try (Opened stream = open(CARE)) {
            for (int i = 0; i < 5; i++) {
                assertThat(stream.next(A_WHILE)).isEmpty();
            }
            desk.set(Duration.ofMillis(50), 1, true);
            PlatformException[] end = new PlatformException[1];
            for (int i = 0; i < 400 && end[0] == null; i++) {
                try {
                    stream.next(i < 2 ? A_WHILE : Duration.ofMillis(1));
                    // the time that is waited for counts, so this test need not wait for all of it
                    ((OpenStream) stream).pass(Duration.ofSeconds(1));
                } catch (PlatformException e) {
                    end[0] = e;
                }
            }
            assertThat(end[0].problem().code()).isEqualTo("x.stream-silent");
        }
    }

    @Test
    void an_error_in_the_stream_ends_it_with_its_reason() throws Exception {
        try (Opened stream = open(CARE)) {
            desk.disconnectAll();
            assertThat(XFixture.problemOf(() -> await(stream))).satisfies(problem -> {
                assertThat(problem.code()).isEqualTo("x.stream-operational-disconnect");
                assertThat(problem.action()).isEqualTo(Action.RETRY);
            });
        }
    }

    @Test
    void a_second_connection_of_the_app_is_refused_until_the_first_is_closed() throws Exception {
        try (Opened first = open(CARE);
                SocialConnection x = connect()) {
            assertThat(XFixture.problemOf(() -> of(x).open()).action()).isEqualTo(Action.WAIT_RESET);
            first.close();
            for (int i = 0; i < 100 && desk.open() > 0; i++) {
                java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            }
            of(x).open().close();
        }
    }

    @Test
    void without_rules_there_is_no_stream() throws Exception {
        try (SocialConnection x = connect()) {
            assertThat(XFixture.problemOf(() -> of(x).open()).action()).isIn(Action.FAIL_ITEM, Action.RETRY);
        }
    }

    @Test
    void both_dialects_are_read() throws Exception {
        options.put(Option.DIALECT, "tweet");
        try (Opened stream = open(CARE)) {
            var question = adaSays("@acme are you there?");
            assertThat(await(stream).page().posts())
                    .extracting(FetchedPost::platformId)
                    .containsExactly("" + question.id());
        }
    }
}

package dev.parley.connector.x;

import static dev.parley.connector.x.XFixture.watching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.CheckResult.Outcome;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.kit.HttpAnswer;
import dev.parley.connector.kit.HttpExchangePort;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChannelCheckTest {

    private final XFixture x = new XFixture();
    private final Map<String, HttpAnswer> answers = new HashMap<>();
    private String date = "Tue, 1 Sep 2026 10:00:10 GMT";

    @BeforeEach
    void allIsWell() {
        answer("/2/users/me", 200, "{\"data\":{\"id\":\"55\",\"username\":\"acme\",\"name\":\"Acme\"}}");
        answer("/2/users/by/username/acme", 200, "{\"data\":{\"id\":\"55\",\"username\":\"acme\",\"name\":\"Acme\"}}");
        answer("/2/dm_events", 200, XFixture.EMPTY_PAGE);
        answer("/2/tweets/search/recent", 200, XFixture.EMPTY_PAGE);
    }

    @AfterEach
    void stop() {
        x.close();
    }

    private void answer(String path, int status, String body) {
        Map<String, List<String>> headers = Map.of(
                "Date", List.of(date),
                "x-rate-limit-limit", List.of("450"),
                "x-rate-limit-remaining", List.of("448"),
                "x-rate-limit-reset", List.of("1788257700"));
        answers.put(
                path,
                new HttpAnswer(
                        status, headers, body.getBytes(StandardCharsets.UTF_8), XFixture.NOW, Duration.ofMillis(3)));
    }

    private Map<String, CheckResult> check(WatchQuery watch) {
        HttpExchangePort port = call -> {
            HttpAnswer answer = answers.get(call.uri().getPath());
            if (answer == null) {
                throw new AssertionError("unexpected call of " + call.uri().getPath());
            }
            return answer;
        };
        XSession session =
                new XSession(x.access(), port, Clock.fixed(XFixture.NOW, ZoneOffset.UTC), () -> 0, new UploadedMedia());
        Map<String, CheckResult> results = new HashMap<>();
        session.check(watch).forEach(result -> results.put(result.name(), result));
        return results;
    }

    private void expect(Map<String, CheckResult> results, String name, Outcome outcome, String... words) {
        assertThat(results).containsKey(name);
        assertThat(results.get(name)).satisfies(result -> {
            assertThat(result.outcome()).as(result.words()).isEqualTo(outcome);
            assertThat(result.words()).isNotBlank();
            assertThat(List.of(words))
                    .allSatisfy(part -> assertThat(result.words()).contains(part));
        });
    }

    @Test
    void allIsWellWhenXSaysSo() {
        Map<String, CheckResult> results = check(watching("acme"));
        assertThat(results).hasSize(5);
        expect(results, "Credentials", Outcome.PASSED, "@acme");
        expect(results, "Permissions", Outcome.PASSED);
        expect(results, "Handles", Outcome.PASSED);
        expect(results, "Search", Outcome.PASSED, "448 of 450");
        expect(results, "Clock", Outcome.PASSED, "10 s");
    }

    @Test
    void saysWhatIsWrongAndHowToMendIt() {
        answer("/2/users/me", 401, "{\"title\":\"Unauthorized\"}");
        answer("/2/dm_events", 403, "{\"detail\":\"missing scope dm.read\"}");
        answer("/2/users/by/username/nobody", 404, "{\"title\":\"Not Found Error\"}");
        answer("/2/tweets/search/recent", 400, "{\"title\":\"Invalid Request\"}");
        Map<String, CheckResult> results = check(watching("acme", "nobody", "not a handle"));
        expect(results, "Credentials", Outcome.FAILED, "connect the account");
        expect(results, "Permissions", Outcome.FAILED, "Connect the account to X again");
        expect(results, "Handles", Outcome.FAILED, "@nobody", "@not a handle");
        expect(results, "Search", Outcome.FAILED, "Simplify");
    }

    @Test
    void aHandleIsMissingAlsoWhenXSaysSoBesideNoData() {
        answer(
                "/2/users/by/username/acme",
                200,
                "{\"errors\":[{\"title\":\"Not Found Error\",\"type\":\"…/problems/resource-not-found\"}]}");
        expect(check(watching("acme")), "Handles", Outcome.FAILED, "@acme");
    }

    @Test
    void noticesAnotherAccount() {
        x.ownId("56");
        expect(check(watching("acme")), "Credentials", Outcome.FAILED, "another account");
    }

    @Test
    void warnsOfAClockThatIsOff() {
        date = "Tue, 1 Sep 2026 09:59:00 GMT";
        allIsWell();
        expect(check(watching("acme")), "Clock", Outcome.WARNING, "60 s", "NTP");
        date = "Tue, 1 Sep 2026 10:06:00 GMT";
        allIsWell();
        expect(check(watching("acme")), "Clock", Outcome.FAILED);
    }

    @Test
    void warnsOfWhatIsLeftOut() {
        expect(
                check(new WatchQuery(List.of("acme"), List.of(), List.of("?!"), List.of(), false, List.of(), false)),
                "Search",
                Outcome.WARNING,
                "?!");
        expect(check(watching()), "Search", Outcome.WARNING, "add a handle");
    }
}

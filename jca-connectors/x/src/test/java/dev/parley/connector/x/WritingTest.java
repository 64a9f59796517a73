package dev.parley.connector.x;

import static dev.parley.connector.x.XFixture.message;
import static dev.parley.connector.x.XFixture.problemOf;
import static dev.parley.connector.x.XFixture.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.PostAction;
import dev.parley.connector.api.PostAction.Kind;
import dev.parley.connector.api.RefreshedTokens;
import dev.parley.connector.api.Secret;
import dev.parley.connector.api.SentPost;
import dev.parley.connector.kit.ScriptedServer;
import dev.parley.connector.kit.ScriptedServer.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingTest {

    private final XFixture x = new XFixture();

    @AfterEach
    void stop() {
        x.close();
    }

    @Test
    void replies() throws PlatformException {
        x.server.answers(201, "{\"data\":{\"id\":\"9\",\"text\":\"@ada We are on it.\"}}");
        assertThat(x.session().publish(reply("We are \"on\" it. 💡"))).isEqualTo(new SentPost("9", ""));
        Request request = x.server.request(0);
        assertThat(request.method() + " " + request.path()).isEqualTo("POST /2/tweets");
        assertThat(request.body())
                .isEqualTo("{\"text\":\"We are \\\"on\\\" it. 💡\",\"reply\":{\"in_reply_to_tweet_id\":"
                        + "\"2100000000000000001\"}}");
        assertThat(request.header("Content-Type")).isEqualTo("application/json");
        assertThat(request.header("Authorization")).isEqualTo("Bearer user-token");
    }

    @Test
    void postsWithoutAnAddressee() throws PlatformException {
        x.server.answers(201, "{\"data\":{\"id\":\"9\"}}");
        x.session().publish(new OutboundPost(Visibility.PUBLIC, "", "", "News", XFixture.NOW));
        assertThat(x.server.request(0).body()).isEqualTo("{\"text\":\"News\"}");
    }

    @Test
    void sendsADirectMessage() throws PlatformException {
        x.server.answers(201, "{\"data\":{\"dm_conversation_id\":\"55-77\",\"dm_event_id\":\"12\"}}");
        assertThat(x.session().publish(message("Hello"))).isEqualTo(new SentPost("12", "55-77"));
        assertThat(x.server.request(0).path()).isEqualTo("/2/dm_conversations/with/77/messages");
    }

    @Test
    void aGroupIsAnsweredAsAWhole() throws PlatformException {
        x.server.answers(201, "{\"data\":{\"dm_event_id\":\"12\",\"dm_conversation_id\":\"1730000000000000001\"}}");
        x.session()
                .publish(new OutboundPost(
                        Visibility.PRIVATE, "group:1730000000000000001", "", "Hello all", XFixture.NOW));
        assertThat(x.server.request(0).path()).isEqualTo("/2/dm_conversations/1730000000000000001/messages");
    }

    @Test
    void aMessageNeedsARecipient() {
        OutboundPost nobody = new OutboundPost(Visibility.PRIVATE, "", "", "Hello", XFixture.NOW);
        assertThat(problemOf(() -> x.session().publish(nobody)).action()).isEqualTo(Action.FAIL_ITEM);
        assertThat(x.server.requests()).isEmpty();
    }

    @Test
    void signsWithOAuth1WhenThereIsNoToken() throws PlatformException {
        x.without(Credential.USER_TOKEN)
                .with(Credential.CONSUMER_KEY, "ck")
                .with(Credential.CONSUMER_SECRET, "cs")
                .with(Credential.OAUTH1_TOKEN, "tk")
                .with(Credential.OAUTH1_TOKEN_SECRET, "ts");
        x.server.answers(200, "{\"data\":{\"id\":\"55\",\"username\":\"acme\",\"name\":\"Acme\"}}");
        x.session().whoAmI();
        assertThat(x.server.request(0).header("Authorization"))
                .startsWith("OAuth oauth_consumer_key=\"ck\"")
                .contains(
                        "oauth_signature_method=\"HMAC-SHA1\"", "oauth_timestamp=\"1788256800\"", "oauth_signature=\"")
                .doesNotContain("cs", "ts\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LIKE|POST|/2/users/55/likes|{\"tweet_id\":\"9\"}|{\"data\":{\"liked\":true}}",
                "UNLIKE|DELETE|/2/users/55/likes/9|''|{\"data\":{\"liked\":false}}",
                "REPOST|POST|/2/users/55/retweets|{\"tweet_id\":\"9\"}|{\"data\":{\"rest_id\":\"9\",\"retweeted\":true}}",
                "UNDO_REPOST|DELETE|/2/users/55/retweets/9|''|{\"data\":{\"retweeted\":false}}",
                "DELETE|DELETE|/2/tweets/9|''|{\"data\":{\"deleted\":true}}",
                "DELETE_MESSAGE|DELETE|/2/dm_events/9|''|{\"data\":{\"deleted\":true}}",
                "HIDE|PUT|/2/tweets/9/hidden|{\"hidden\":true}|{\"data\":{\"hidden\":true}}",
                "UNHIDE|PUT|/2/tweets/9/hidden|{\"hidden\":false}|{\"data\":{\"hidden\":false}}"
            })
    void acts(Kind kind, String method, String path, String body, String answer) throws PlatformException {
        x.server.answers(200, answer);
        x.session().perform(new PostAction(kind, "9"));
        Request request = x.server.request(0);
        assertThat(request.method()).isEqualTo(method);
        assertThat(request.path()).isEqualTo(path);
        assertThat(request.body()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE|404|{\"title\":\"Not Found Error\"}",
                "DELETE_MESSAGE|404|{\"title\":\"Not Found Error\"}",
                "REPOST|403|{\"detail\":\"You have already retweeted this Tweet.\"}",
                "LIKE|403|{\"errors\":[{\"code\":139,\"message\":\"You have already favorited this status.\"}]}"
            })
    void whatIsSoAlreadyIsDone(Kind kind, int status, String body) throws PlatformException {
        x.server.answers(status, body);
        x.session().perform(new PostAction(kind, "9"));
        assertThat(x.server.requests()).hasSize(1);
    }

    @Test
    void aLikeOfAPostThatIsGoneSaysSo() {
        x.server.answers(404, "{\"title\":\"Not Found Error\"}");
        assertThat(problemOf(() -> x.session().perform(new PostAction(Kind.LIKE, "9")))
                        .action())
                .isEqualTo(Action.TARGET_GONE);
    }

    @Test
    void anActionThatXDidNotCarryOutFails() {
        x.server.answers(200, "{\"data\":{\"hidden\":false}}");
        assertThat(problemOf(() -> x.session().perform(new PostAction(Kind.HIDE, "9")))
                        .code())
                .isEqualTo("x.not-done");
    }

    @Test
    void looksUpAHundredAtATimeAndLeavesMissingOnesOut() throws PlatformException {
        x.server
                .answers(200, XFixture.page("", XFixture.post(1)))
                .answers(200, "{\"errors\":[{\"resource_id\":\"101\",\"type\":\"…/resource-not-found\"}]}");
        List<String> ids = Stream.concat(
                        Stream.of("odd"), LongStream.rangeClosed(1, 101).mapToObj(String::valueOf))
                .toList();
        assertThat(x.session().lookUp(ids)).hasSize(1);
        assertThat(x.server.request(0).query().getOrDefault("ids", "").split(",", -1))
                .hasSize(100);
        assertThat(x.server.request(1).query()).containsEntry("ids", "101");
    }

    @Test
    void aConfidentialClientRefreshesWithItsSecret() throws PlatformException {
        x.with(Option.CLIENT_ID, "client")
                .with(Credential.CLIENT_SECRET, "sec/ret")
                .with(Credential.REFRESH_TOKEN, "r1");
        x.server.answers(
                200,
                "{\"token_type\":\"bearer\",\"expires_in\":7200,\"access_token\":\"a2\",\"refresh_token\":\"r2\"}");
        RefreshedTokens tokens = x.session().refreshTokens();
        assertThat(tokens.secrets())
                .containsEntry(Credential.USER_TOKEN, Secret.of("a2"))
                .containsEntry(Credential.REFRESH_TOKEN, Secret.of("r2"));
        assertThat(tokens.expiresAt()).isEqualTo(XFixture.NOW.plusSeconds(7200));
        Request request = x.server.request(0);
        assertThat(request.path()).isEqualTo("/2/oauth2/token");
        assertThat(request.header("Authorization"))
                .isEqualTo("Basic "
                        + Base64.getEncoder().encodeToString("client:sec%2Fret".getBytes(StandardCharsets.US_ASCII)));
        assertThat(ScriptedServer.form(request.body()))
                .containsOnly(entry("grant_type", "refresh_token"), entry("refresh_token", "r1"));
    }

    @Test
    void aPublicClientNamesItselfInTheForm() throws PlatformException {
        x.with(Option.CLIENT_ID, "client").with(Credential.REFRESH_TOKEN, "r1");
        x.server.answers(200, "{\"expires_in\":\"60\",\"access_token\":\"a2\"}");
        RefreshedTokens tokens = x.session().refreshTokens();
        assertThat(tokens.secrets()).containsOnlyKeys(Credential.USER_TOKEN);
        assertThat(tokens.expiresAt()).isEqualTo(XFixture.NOW.plusSeconds(60));
        assertThat(x.server.request(0).header("Authorization")).isEmpty();
        assertThat(ScriptedServer.form(x.server.request(0).body())).containsEntry("client_id", "client");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|invalid_request|STOP_CHANNEL|x.reauthorise",
                "400|invalid_grant|STOP_CHANNEL|x.reauthorise",
                "401|unauthorized_client|STOP_CHANNEL|x.bad-client",
                "429|slow_down|WAIT_RESET|x.rate-limited",
                "503|oops|RETRY|x.server-error"
            })
    void aRefreshThatXRefuses(int status, String error, Action action, String code) {
        x.with(Credential.REFRESH_TOKEN, "r1");
        x.server.answers(status, "{\"error\":\"" + error + "\",\"error_description\":\"No.\"}");
        PlatformProblem problem = problemOf(() -> x.session().refreshTokens());
        assertThat(problem.action()).isEqualTo(action);
        assertThat(problem.code()).isEqualTo(code);
    }

    @Test
    void withoutARefreshTokenSomebodyMustConnectAgain() {
        assertThat(problemOf(() -> x.session().refreshTokens()).code()).isEqualTo("x.no-refresh-token");
    }
}

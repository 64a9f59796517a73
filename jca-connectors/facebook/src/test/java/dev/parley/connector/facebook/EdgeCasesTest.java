package dev.parley.connector.facebook;

import static dev.parley.connector.facebook.FacebookFixture.NOW;
import static dev.parley.connector.facebook.FacebookFixture.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPage.Unreadable;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.OutboundChoices;
import dev.parley.connector.api.OutboundMedia;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PushReader.PushedPart;
import dev.parley.connector.api.PushRequest;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.ScriptedServer;
import dev.parley.connector.kit.ScriptedServer.Answer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeCasesTest {

    private final ScriptedServer server = new ScriptedServer();
    private final FacebookSession session =
            FacebookFixture.scripted(server.baseUri(), Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void stop() {
        server.close();
    }

    private FetchedPage posts() throws Exception {
        return session.fetchPosts(WatchQuery.of(List.of("1001")), StreamPosition.START, 10);
    }

    @Test
    void whatCannotBeReadIsCountedAndTheRestIsKept() throws Exception {
        server.answers(
                        200,
                        "{\"data\":[{\"id\":\"1001_1\",\"message\":\"Fine\",\"created_time\":\"2026-09-01T09:59:00+0000\","
                                + "\"updated_time\":\"2026-09-01T09:59:00+0000\",\"something_new\":[1]},"
                                + "{\"message\":\"no id\"},{\"id\":\"1001_3\",\"created_time\":\"soon\"}]}")
                .answers(200, "{\"data\":[]}")
                .answers(400, "{\"error\":{\"code\":100,\"error_subcode\":33}}");
        FetchedPage page = posts();
        assertThat(page.posts()).singleElement().satisfies(post -> {
            assertThat(post.text()).isEqualTo("Fine");
            assertThat(post.author().platformId()).isEmpty();
        });
        assertThat(page.unreadable()).extracting(Unreadable::kind).containsExactly("missing-id", "bad-time");
        assertThat(page.payloads()).isNotEmpty();
    }

    @Test
    void aBookmarkKeepsEveryIdAndForgetsTheOldest() {
        Bookmark bookmark = new Bookmark(NOW, List.of(new Seen("m_a~b,c;d", "1001:7", -5, 1_788_256_800L)));
        assertThat(Bookmark.parse(bookmark.toText(), NOW)).isEqualTo(bookmark);
        assertThat(Bookmark.parse("nonsense", NOW).known()).isEqualTo(NOW.minus(Bookmark.FIRST_LOOK));
        List<FetchedPost> many = java.util.stream.IntStream.range(0, 400)
                .mapToObj(i -> item("1001_" + i, NOW.plusSeconds(i)))
                .toList();
        Bookmark next = bookmark.sift(many, 1000, NOW).next();
        assertThat(next.recent()).hasSize(Bookmark.MOST_RECENT);
        assertThat(next.known()).isEqualTo(NOW.plusSeconds(399));
    }

    /** IN-3: more within the overlap than is remembered must not come again, or nothing after it ever would. */
    @Test
    void aFloodIsReadToItsEnd() {
        List<FetchedPost> flood = java.util.stream.IntStream.range(0, 900)
                .mapToObj(i -> item("1001_" + (1000 + i), NOW.plusSeconds(i / 4)))
                .toList();
        Bookmark bookmark = new Bookmark(NOW, List.of());
        java.util.Set<String> given = new java.util.HashSet<>();
        for (int run = 0; run < 9; run++) {
            Bookmark.Outcome outcome = bookmark.sift(flood, 100, NOW);
            outcome.fresh()
                    .forEach(post -> assertThat(given.add(post.platformId()))
                            .as(post.platformId())
                            .isTrue());
            bookmark = Bookmark.parse(outcome.next().toText(), NOW);
        }
        assertThat(given).hasSize(900);
        assertThat(bookmark.sift(flood, 100, NOW).fresh()).isEmpty();
    }

    /** Something else than the text was changed: the text stays. */
    @Test
    void anEditWithoutATextChangesNone() throws Exception {
        assertThat(read("{\"object\":\"page\",\"entry\":[{\"id\":\"1001\",\"changes\":[{\"field\":\"feed\",\"value\":{"
                                + "\"item\":\"album\",\"verb\":\"edited\",\"album_id\":\"9\"}}]}]}")
                        .get(0)
                        .page()
                        .changes())
                .isEmpty();
    }

    private static FetchedPost item(String id, Instant at) {
        Author author = People.named("7", "Bo");
        return new FetchedPost(
                id, Visibility.PUBLIC, author, "x", "", at, "", id, author, false, List.of(), Map.of(), "1001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "not json",
                "{}",
                "{\"object\":\"instagram\",\"entry\":[]}",
                "{\"object\":\"page\",\"entry\":[{}]}",
                "{\"object\":\"page\",\"entry\":[{\"id\":\"1\"}]}",
                "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"messaging\":[{}]}]}",
                "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"changes\":[{\"field\":\"feed\",\"value\":{\"item\":"
                        + "\"comment\",\"verb\":\"add\"}}]}]}",
                "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"changes\":[{\"field\":\"feed\",\"value\":{\"item\":"
                        + "\"comment\",\"verb\":\"somersault\",\"comment_id\":\"5\"}}]}]}"
            })
    void aStrangePushIsCountedNotThrown(String body) throws Exception {
        assertThat(read(body)).singleElement().satisfies(part -> {
            assertThat(part.page().posts()).isEmpty();
            assertThat(part.page().unreadable()).hasSize(1);
        });
    }

    private List<PushedPart> read(String body) throws Exception {
        return session.push()
                .orElseThrow()
                .read(new PushRequest(Map.of(), Map.of(), body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aBatchHasAPartForEachPage() throws Exception {
        List<PushedPart> parts = read("{\"object\":\"page\",\"entry\":["
                + "{\"id\":\"1\",\"messaging\":[{\"sender\":{\"id\":\"7\"},\"read\":{\"watermark\":1788256800000}}]},"
                + "{\"id\":2,\"messaging\":[{\"sender\":{\"id\":\"8\"},\"read\":{\"watermark\":1788256800000}}]},"
                + "{\"id\":\"1\",\"messaging\":[{\"policy-enforcement\":{\"action\":\"block\",\"reason\":\"r\"}}]}]}");
        assertThat(parts).extracting(PushedPart::source).containsExactly("1", "2");
        assertThat(parts.get(0).page().changes())
                .hasSize(2)
                .anySatisfy(change -> assertThat(change)
                        .isInstanceOfSatisfying(
                                PlatformChange.AccountNotice.class,
                                notice -> assertThat(notice.effect())
                                        .isEqualTo(PlatformChange.AccountNotice.Effect.SENDING_STOPS)));
    }

    @Test
    void aLocationAndALinkComeThrough() throws Exception {
        FetchedPost post =
                read("{\"object\":\"page\",\"entry\":[{\"id\":\"1001\",\"time\":1788256800000,\"messaging\":[{"
                                + "\"sender\":{\"id\":\"7\"},\"recipient\":{\"id\":\"1001\"},\"message\":{\"mid\":\"m_1\","
                                + "\"attachments\":[{\"type\":\"location\",\"payload\":{\"coordinates\":{\"lat\":1.5,\"long\":2}}},"
                                + "{\"type\":\"fallback\",\"url\":\"https://shop.example/a\"}]}}]}]}")
                        .get(0)
                        .page()
                        .posts()
                        .get(0);
        assertThat(post.text()).isEqualTo("https://shop.example/a");
        assertThat(post.createdAt()).isEqualTo(NOW);
        assertThat(post.media())
                .singleElement()
                .satisfies(media -> assertThat(media.facts())
                        .containsEntry("latitude", "1.5")
                        .containsEntry("longitude", "2"));
    }

    @Test
    void choicesAreQuickRepliesAndTheReferenceIsMetadata() throws Exception {
        server.answers(200, "{\"recipient_id\":\"7\",\"message_id\":\"m_1\"}");
        var choice = new OutboundChoices.Choice("YES", "Yes, please do so right now", "");
        session.publish(new OutboundPost(
                Visibility.PRIVATE,
                "7",
                "m_0",
                "Shall we?",
                NOW,
                "1001",
                "outbox:9",
                List.of(),
                Optional.empty(),
                Optional.of(new OutboundChoices(
                        OutboundChoices.Kind.BUTTONS,
                        "",
                        "",
                        "",
                        List.of(new OutboundChoices.Section("", List.of(choice))))),
                false));
        LenientObject sent = LenientObject.parse(server.request(0).body()).orElseThrow();
        assertThat(sent.text("messaging_type")).isEqualTo("RESPONSE");
        assertThat(sent.object("reply_to").text("mid")).isEqualTo("m_0");
        assertThat(sent.object("message").text("metadata")).isEqualTo("outbox:9");
        LenientObject reply = sent.object("message").objects("quick_replies").get(0);
        assertThat(reply.text("payload")).isEqualTo("YES");
        assertThat(reply.text("title")).hasSize(20).endsWith("…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense:%%",
                "http://scontent.fbcdn.net/a.jpg",
                "https://fbcdn.net.evil.example/a.jpg",
                "https://user@x.fbcdn.net/a.jpg",
                "https://evilfbcdn.net/a.jpg",
                "file:///etc/passwd"
            })
    void aFileIsFetchedFromFacebooksHostsOnly(String url) {
        assertThat(problemOf(() -> session.openMedia(new Media("", "photo", url, ""), "1001"))
                        .code())
                .isEqualTo("facebook.host-not-allowed");
        assertThat(server.requests()).isEmpty();
    }

    /** Even a host that is trusted leads nobody into our own network. */
    @Test
    void aFileThatIsElsewhereIsNotFetchedThere() throws Exception {
        server.answers(Answer.json(302, "").with("Location", "http://169.254.169.254/latest/meta-data"));
        PlatformProblem problem =
                problemOf(() -> session.openMedia(new Media("", "photo", server.baseUri() + "/files/1", ""), "1001"));
        assertThat(problem.words()).isNotEmpty();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aFileThatIsTooLongIsNotFetchedAgain() {
        server.answers(Answer.bytes(200, "video/mp4", new byte[FacebookFixture.LARGEST_FILE + 1]));
        PlatformProblem problem =
                problemOf(() -> session.openMedia(new Media("", "video", server.baseUri() + "/files/1", ""), "1001"));
        assertThat(problem.action()).isEqualTo(PlatformProblem.Action.FAIL_ITEM);
        assertThat(problem.code()).isEqualTo("facebook.file-too-large");
    }

    @Test
    void aFileMayBeLongerThanAnotherAnswer() throws Exception {
        server.answers(Answer.bytes(200, "video/mp4", new byte[FacebookFixture.LARGEST_FILE]));
        try (var content = session.openMedia(new Media("", "video", server.baseUri() + "/files/1", ""), "1001")) {
            assertThat(content.size()).isEqualTo(FacebookFixture.LARGEST_FILE);
        }
    }

    @ParameterizedTest(name = "text \"{0}\" with {1} files")
    @CsvSource({"Hello, 1", "'', 2"})
    void aPrivateAnswerToACommentIsOneMessageOrNone(String text, int files) {
        var file = new OutboundMedia("a.png", "image/png", 1, "", () -> new ByteArrayInputStream(new byte[1]));
        PlatformProblem problem = problemOf(() -> session.publish(FacebookFixture.post(
                Visibility.PRIVATE, "1001", "", "2001_3001", text, NOW, Collections.nCopies(files, file), false)));
        assertThat(problem.action()).isEqualTo(PlatformProblem.Action.FAIL_ITEM);
        assertThat(problem.code()).isEqualTo("facebook.one-private-reply");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aFileIsAskedForWithoutAnyCredential() throws Exception {
        server.answers(200, "bytes");
        session.openMedia(new Media("", "photo", server.baseUri() + "/files/1", ""), "1001")
                .close();
        assertThat(server.request(0).header("authorization")).isEmpty();
        assertThat(server.request(0).query()).isEmpty();
    }
}

package dev.parley.connector.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.MediaContent;
import dev.parley.connector.api.OutboundMedia;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.SentPost;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.StreamPosition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Attachments both ways, over real HTTP against the simulated platform. */
class SimulatedMediaTest extends SimulatedX {

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};

    @BeforeEach
    void haveOneToken() {
        put(Credential.CONSUMER_SECRET, acme.consumerSecret());
    }

    private static OutboundMedia file(String type, byte[] bytes) {
        return new OutboundMedia("file", type, bytes.length, "A red chair", () -> new ByteArrayInputStream(bytes));
    }

    private OutboundPost with(Visibility visibility, String text, OutboundMedia... files) {
        return new OutboundPost(
                visibility,
                visibility == Visibility.PRIVATE ? String.valueOf(ada.id()) : "",
                "",
                text,
                world.clock().instant(),
                "",
                "ref-" + text.hashCode(),
                List.of(files),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    private static byte[] open(SocialConnection x, Media media) throws Exception {
        try (MediaContent content = x.openMedia(media, "")) {
            return content.stream().readAllBytes();
        }
    }

    @Test
    void picturesGoWithAPostAndComeBack() throws Exception {
        try (SocialConnection x = connect()) {
            SentPost sent = x.publish(
                    with(Visibility.PUBLIC, "Look", file("image/png", PICTURE), file("image/jpeg", new byte[] {7})));
            FetchedPost post = x.lookUp(List.of(sent.platformId())).get(0);
            assertThat(post.media()).hasSize(2).extracting(Media::kind).containsOnly("photo");
            assertThat(post.media().get(0).altText()).isEqualTo("A red chair");
            assertThat(open(x, post.media().get(0))).isEqualTo(PICTURE);
        }
    }

    @Test
    void aPictureAloneIsAMessageAndOnlyTheTwoCanOpenIt() throws Exception {
        Media media;
        try (SocialConnection x = connect()) {
            x.publish(with(Visibility.PRIVATE, "", file("image/png", PICTURE)));
            FetchedPost message =
                    x.fetchMessages(MENTIONS, StreamPosition.START, 10).posts().get(0);
            assertThat(message.text()).isEmpty();
            media = message.media().get(0);
            assertThat(open(x, media)).isEqualTo(PICTURE);
        }
        secrets.clear();
        put(Credential.USER_TOKEN, "somebody else's");
        try (SocialConnection x = connect()) {
            assertThat(XFixture.problemOf(() -> x.openMedia(media, "")).action())
                    .isEqualTo(Action.REFRESH);
        }
    }

    @Test
    void aVideoGoesInPiecesAndIsNotUploadedAgainWhileXWorksOnIt() throws Exception {
        byte[] video = new byte[5_000_000];
        new Random(1).nextBytes(video);
        OutboundPost post = with(Visibility.PUBLIC, "Watch", file("video/mp4", video));
        server.simulator().platform().uploads().setProcessing(30, false);
        try (SocialConnection x = connect()) {
            PlatformProblem waiting = XFixture.problemOf(() -> x.publish(post));
            assertThat(waiting.action()).isEqualTo(Action.RETRY);
            assertThat(waiting.code()).isEqualTo("x.media-processing");
            assertThat(Duration.between(
                            world.clock().instant(), waiting.retryAt().orElseThrow()))
                    .isBetween(Duration.ofSeconds(28), Duration.ofSeconds(31));
        }
        long pieces = server.simulator().platform().stats().read().getOrDefault("MEDIA_PIECES 200", 0L);
        assertThat(pieces).as("initialize, three times append, finalize").isEqualTo(5);
        world.moveClock(Duration.ofSeconds(31));
        try (SocialConnection x = connect()) {
            FetchedPost sent = x.lookUp(List.of(x.publish(post).platformId())).get(0);
            assertThat(open(x, sent.media().get(0))).isEqualTo(video);
        }
        assertThat(server.simulator().platform().stats().read()).containsEntry("MEDIA_PIECES 200", pieces);
    }

    @Test
    void aVideoThatXCannotProcessIsTold() throws Exception {
        server.simulator().platform().uploads().setProcessing(0, true);
        OutboundPost post = with(Visibility.PRIVATE, "Watch", file("video/mp4", new byte[] {1}));
        try (SocialConnection x = connect()) {
            assertThat(XFixture.problemOf(() -> x.publish(post)).code()).isEqualTo("x.media-failed");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC, image/png, 5, x.too-many-files",
        "PUBLIC, video/mp4, 2, x.too-many-files",
        "PRIVATE, image/png, 2, x.too-many-files",
        "PUBLIC, application/pdf, 1, x.unknown-file-kind"
    })
    void whatXDoesNotTakeIsRefusedBeforeAnythingIsUploaded(Visibility visibility, String type, int count, String code)
            throws Exception {
        OutboundMedia[] files = new OutboundMedia[count];
        java.util.Arrays.fill(files, file(type, PICTURE));
        try (SocialConnection x = connect()) {
            assertThat(XFixture.problemOf(() -> x.publish(with(visibility, "Hi", files)))
                            .code())
                    .isEqualTo(code);
        }
        assertThat(server.simulator().platform().stats().read()).doesNotContainKey("MEDIA_UPLOAD 200");
    }

    @Test
    void aFileThatCannotBeReadOrIsTooLargeIsTold() throws Exception {
        OutboundMedia lost = new OutboundMedia("lost.png", "image/png", 3, "", () -> {
            throw new IOException("gone");
        });
        OutboundMedia huge =
                new OutboundMedia("huge.png", "image/png", 6_000_000, "", () -> new ByteArrayInputStream(PICTURE));
        try (SocialConnection x = connect()) {
            assertThat(XFixture.problemOf(() -> x.publish(with(Visibility.PUBLIC, "a", lost)))
                            .code())
                    .isEqualTo("x.file-unreadable");
            assertThat(XFixture.problemOf(() -> x.publish(with(Visibility.PUBLIC, "b", huge)))
                            .code())
                    .isEqualTo("x.file-too-large");
            assertThat(XFixture.problemOf(() -> x.openMedia(new Media("3_1", "photo", "", ""), ""))
                            .code())
                    .isEqualTo("x.no-media-address");
        }
    }

    @Test
    void anAddressThatLeadsIntoOurOwnNetworkIsNotFollowed() throws Exception {
        try (SocialConnection x = connect()) {
            for (String address : List.of(
                    "http://169.254.169.254/latest/meta-data",
                    "https://twimg.com.example/1.jpg",
                    "https://nottwimg.com/1.jpg",
                    "http://pbs.twimg.com/1.jpg",
                    "https://user@pbs.twimg.com/1.jpg")) {
                assertThat(XFixture.problemOf(() -> x.openMedia(new Media("3_1", "photo", address, ""), ""))
                                .code())
                        .isEqualTo("x.host-not-allowed");
            }
        }
    }
}

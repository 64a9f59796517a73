package dev.parley.connector.apple;

import static dev.parley.connector.apple.AppleFixture.file;
import static dev.parley.connector.apple.AppleFixture.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.MediaContent;
import dev.parley.connector.api.OutboundChoices;
import dev.parley.connector.api.OutboundChoices.Choice;
import dev.parley.connector.api.OutboundChoices.Kind;
import dev.parley.connector.api.OutboundChoices.Section;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.SentPost;
import dev.parley.connector.api.WatchQuery;
import dev.parley.simulator.apple.AppleCustomer;
import dev.parley.simulator.apple.AppleDemo;
import dev.parley.simulator.apple.AppleDevice;
import dev.parley.simulator.apple.AppleMessage;
import dev.parley.simulator.fault.FaultKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both directions over real HTTP: customers write to our endpoint, we answer through the pool as in the server. */
class AppleAgainstSimulatorTest {

    private static final String FILES = "http://files.example/";

    private final AppleStage stage = new AppleStage();

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void aTextComesInAndItsAnswerGoesOut() throws Exception {
        FetchedPost asked = stage.inesWrites("Onde está a minha mesa? 🪑");
        assertThat(asked.text()).isEqualTo("Onde está a minha mesa? 🪑");
        assertThat(asked.language()).isEqualTo("pt-PT");
        assertThat(asked.source()).isEqualTo(AppleDemo.BUSINESS);
        SentPost sent = stage.connection().publish(stage.answer("On its way.", "outbox:1"));
        assertThat(sent.threadKey()).isEqualTo(asked.threadKey());
        assertThat(stage.outbound()).extracting(AppleMessage::text).containsExactly("On its way.");
    }

    @Test
    void aRetrySendsTheSameMessage() throws Exception {
        stage.inesWrites("Hello");
        stage.fault(FaultKind.RESET_AFTER, "POST /apple/v1/message");
        OutboundPost post = stage.answer("On its way.", "outbox:7");
        assertThat(problemOf(() -> stage.connection().publish(post)).action()).isEqualTo(Action.RETRY);
        stage.reconnect();
        SentPost sent = stage.connection().publish(post);
        assertThat(stage.outbound()).extracting(AppleMessage::id).containsExactly(sent.platformId());
    }

    @Test
    void filesGoBothWaysEncrypted() throws Exception {
        byte[] photo = "not really a photo, but 48 bytes or so of content".getBytes(StandardCharsets.UTF_8);
        stage.device()
                .attach(
                        stage.ines(),
                        AppleDemo.BUSINESS,
                        "Broken leg",
                        List.of(new AppleDevice.File("leg.jpg", "image/jpeg", photo)),
                        FILES);
        FetchedPost asked = stage.readNext().posts().get(0);
        assertThat(asked.text()).isEqualTo("Broken leg");
        assertThat(asked.media()).hasSize(1);
        try (MediaContent content = stage.connection().openMedia(asked.media().get(0), asked.source())) {
            assertThat(content.stream().readAllBytes()).isEqualTo(photo);
            assertThat(content.name()).isEqualTo("leg.jpg");
            assertThat(content.mediaType()).isEqualTo("image/jpeg");
        }
        stage.connection()
                .publish(AppleFixture.post(
                        stage.ines().id(),
                        AppleDemo.BUSINESS,
                        "Here is how",
                        List.of(file("how.pdf", "application/pdf", photo), file("b.txt", "text/plain", photo)),
                        Optional.empty(),
                        "outbox:2"));
        assertThat(stage.outbound()).extracting(AppleMessage::text).containsExactly("Here is how\uFFFC\uFFFC");
    }

    private static OutboundChoices choices(Kind kind, Choice... choices) {
        return new OutboundChoices(kind, "", "", "Choose", List.of(new Section("Days", List.of(choices))));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void choicesGoOutAndTheChoiceComesBack(Kind kind) throws Exception {
        stage.inesWrites("When?");
        OutboundChoices offered = choices(
                kind,
                new Choice("mon", "Monday", "2026-09-07T12:30Z/PT1H"),
                new Choice("tue", "Tuesday", "2026-09-08T12:30+02:00/PT30M"));
        SentPost sent = stage.connection().publish(stage.answer("Which day?", "outbox:" + kind, Optional.of(offered)));
        AppleMessage asked = stage.platform().world().message(sent.platformId()).orElseThrow();
        for (boolean large : new boolean[] {false, true}) {
            stage.device().choose(stage.ines(), asked, List.of("tue"), large, FILES);
            FetchedPost chosen = stage.readNext().posts().get(0);
            assertThat(chosen.inReplyTo()).isEqualTo(sent.platformId());
            assertThat(chosen.attributes()).containsEntry("appleSelection", "tue");
            assertThat(chosen.text()).isEqualTo(kind == Kind.TIMES ? "2026-09-08T10:30+0000" : "Tuesday");
        }
    }

    @Test
    void aDeviceThatCannotShowChoicesSaysSo() throws Exception {
        AppleCustomer old = stage.customer("Old device");
        stage.device().write(old, AppleDemo.BUSINESS, "Hello");
        stage.readNext();
        OutboundPost post = AppleFixture.post(
                old.id(),
                AppleDemo.BUSINESS,
                "Which?",
                List.of(),
                Optional.of(choices(Kind.LIST, new Choice("a", "A", ""))),
                "outbox:9");
        assertThat(problemOf(() -> stage.connection().publish(post)).code()).isEqualTo("apple.bad-request");
    }

    @Test
    void aLinkAloneBecomesARichLink() throws Exception {
        stage.inesWrites("Where?");
        stage.connection().publish(stage.answer(" https://harborpine.example/track?id=1 ", "outbox:3"));
        assertThat(stage.outbound()).extracting(AppleMessage::type).containsExactly("richLink");
        assertThat(stage.outbound().get(0).text()).isEqualTo("https://harborpine.example/track?id=1");
    }

    @Test
    void somebodyWhoNeverWroteCannotBeWrittenTo() {
        assertThat(problemOf(() -> stage.connection().publish(stage.answer("Buy!", "outbox:8")))
                        .code())
                .isEqualTo("apple.unknown-recipient");
    }

    @Test
    void checksAndSources() throws Exception {
        WatchQuery all = WatchQuery.of(List.of(AppleDemo.BUSINESS));
        assertThat(stage.connection().check(all))
                .extracting(CheckResult::outcome)
                .as(stage.connection().check(all).toString())
                .containsOnly(CheckResult.Outcome.PASSED);
        assertThat(stage.connection().check(WatchQuery.of(List.of("nobody"))))
                .extracting(CheckResult::outcome)
                .contains(CheckResult.Outcome.FAILED);
        assertThat(stage.connection().listSources()).extracting("platformId").containsExactly(AppleDemo.BUSINESS);
        assertThat(stage.connection().whoAmI().platformId()).isEqualTo(AppleDemo.PROVIDER);
    }
}

package dev.parley.connector.whatsapp;

import static dev.parley.connector.whatsapp.WhatsAppFixture.file;
import static dev.parley.connector.whatsapp.WhatsAppFixture.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.MediaContent;
import dev.parley.connector.api.OutboundChoices;
import dev.parley.connector.api.OutboundChoices.Choice;
import dev.parley.connector.api.OutboundChoices.Kind;
import dev.parley.connector.api.OutboundChoices.Section;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.PlatformChange.Delivery;
import dev.parley.connector.api.PlatformChange.DeliveryState;
import dev.parley.connector.api.PlatformChange.IdentityChanged;
import dev.parley.connector.api.PlatformChange.Reaction;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.PostAction;
import dev.parley.connector.api.SentPost;
import dev.parley.simulator.fault.BodyKind;
import dev.parley.simulator.fault.Fault;
import dev.parley.simulator.fault.FaultKind;
import dev.parley.simulator.push.PushSwitches;
import dev.parley.simulator.whatsapp.WaDemo;
import dev.parley.simulator.whatsapp.WaMessage;
import dev.parley.simulator.whatsapp.WaPhone;
import dev.parley.simulator.whatsapp.WaUser;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both directions over real HTTP: Meta's pushes come to our endpoint, our calls go through the pool as in the server. */
class WhatsAppAgainstSimulatorTest {

    @AutoClose
    private final WhatsAppStage stage = WhatsAppStage.subscribed();

    private final WaPhone phone = stage.platform().phone();

    @Test
    void aTextComesInAndItsAnswerIsDeliveredAndRead() throws Exception {
        FetchedPost asked = stage.writes("Lena", "Where is my table? 🪑");
        assertThat(asked.text()).isEqualTo("Where is my table? 🪑");
        assertThat(asked.source()).isEqualTo(WaDemo.NUMBER);
        SentPost sent =
                stage.connection().publish(WhatsAppFixture.answer(asked.author().platformId(), "On its way."));
        for (DeliveryState state : List.of(DeliveryState.SENT, DeliveryState.DELIVERED)) {
            assertDelivery(sent, state);
        }
        phone.readAll(stage.user("Lena"));
        assertDelivery(sent, DeliveryState.READ);
    }

    private void assertDelivery(SentPost sent, DeliveryState state) throws Exception {
        assertThat(stage.nextPage().changes()).singleElement().isInstanceOfSatisfying(Delivery.class, delivery -> {
            assertThat(delivery.platformId()).isEqualTo(sent.platformId());
            assertThat(delivery.reference()).isEqualTo("outbox:1");
            assertThat(delivery.state()).isEqualTo(state);
            assertThat(delivery.facts()).containsEntry("whatsappPricingCategory", "service");
        });
    }

    @Test
    void somebodyWithoutANumberIsAnsweredByUserId() throws Exception {
        FetchedPost asked = stage.writes("Noor", "Hello");
        assertThat(asked.author().platformId()).isEqualTo("DE.20000000000000000003");
        assertThat(asked.author().aliases()).isEmpty();
        assertThat(asked.author().handle()).isEqualTo("noor");
        stage.connection().publish(WhatsAppFixture.answer(asked.author().platformId(), "Hello Noor"));
        assertThat(stage.outbound()).extracting(WaMessage::shown).containsExactly("Hello Noor");
        stage.skipStatuses(2);
        assertThat(stage.writes("Ravi", "Hi").author().aliases()).containsExactly("4915550100002");
    }

    @Test
    void filesGoBothWays() throws Exception {
        byte[] photo = "not really a photo".getBytes(StandardCharsets.UTF_8);
        phone.attach(stage.user("Lena"), stage.number(), "image", "image/jpeg", "leg.jpg", "Broken leg", photo);
        FetchedPost asked = stage.nextPage().posts().get(0);
        assertThat(asked.text()).isEqualTo("Broken leg");
        try (MediaContent content = stage.connection().openMedia(asked.media().get(0), asked.source())) {
            assertThat(content.stream().readAllBytes()).isEqualTo(photo);
            assertThat(content.mediaType()).isEqualTo("image/jpeg");
        }
        stage.connection()
                .publish(WhatsAppFixture.post(
                        "4915550100001",
                        WaDemo.NUMBER,
                        "Here is how",
                        asked.platformId(),
                        List.of(file("how.pdf", "application/pdf", photo)),
                        Optional.empty(),
                        Optional.empty(),
                        "outbox:2"));
        assertThat(stage.outbound()).singleElement().satisfies(message -> {
            assertThat(message.type()).isEqualTo("document");
            assertThat(message.body().getJsonObject("context").getString("message_id"))
                    .isEqualTo(asked.platformId());
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"BUTTONS", "LIST"})
    void choicesGoOutAndTheChoiceComesBack(Kind kind) throws Exception {
        stage.writes("Lena", "When?");
        OutboundChoices choices = new OutboundChoices(
                kind,
                "Delivery",
                "Free of charge",
                "Choose",
                List.of(new Section(
                        "Days", List.of(new Choice("mon", "Monday", ""), new Choice("tue", "Tuesday", "noon")))));
        SentPost sent = stage.connection()
                .publish(WhatsAppFixture.post(
                        "4915550100001",
                        WaDemo.NUMBER,
                        "Which day?",
                        "",
                        List.of(),
                        Optional.empty(),
                        Optional.of(choices),
                        "outbox:1"));
        stage.skipStatuses(2);
        phone.choose(stage.user("Lena"), stage.message(sent.platformId()), "tue");
        FetchedPost chosen = stage.nextPage().posts().get(0);
        assertThat(chosen.text()).isEqualTo("Tuesday");
        assertThat(chosen.inReplyTo()).isEqualTo(sent.platformId());
        assertThat(chosen.attributes()).containsEntry("whatsappSelection", "tue");
    }

    @Test
    void afterADayOnlyTemplatesGoOut() throws Exception {
        stage.writes("Lena", "Hello");
        stage.moveClock(Duration.ofHours(25));
        assertThat(problemOf(() -> stage.connection().publish(WhatsAppFixture.answer("4915550100001", "Late")))
                        .code())
                .isEqualTo("whatsapp.window-closed");
        stage.connection().publish(WhatsAppFixture.template("Lena", "42"));
        assertThat(stage.nextPage().changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Delivery.class,
                        delivery -> assertThat(delivery.facts())
                                .containsEntry("whatsappPricingCategory", "utility")
                                .containsEntry("whatsappBillable", "true"));
        assertThat(problemOf(() -> stage.connection().publish(WhatsAppFixture.template("Lena")))
                        .code())
                .isEqualTo("whatsapp.template-mismatch");
    }

    @Test
    void whoIsUnknownFailsLaterAndWhoIsSilentGetsItLater() throws Exception {
        SentPost lost = stage.connection().publish(WhatsAppFixture.answer("4915559999999", "Hello?"));
        assertThat(stage.nextPage().changes()).singleElement().isInstanceOfSatisfying(Delivery.class, delivery -> {
            assertThat(delivery.platformId()).isEqualTo(lost.platformId());
            assertThat(delivery.problem().orElseThrow().code()).isEqualTo("whatsapp.undeliverable");
        });
        stage.writes("Lena", "Hello");
        phone.beSilent(stage.user("Lena"), true);
        SentPost sent = stage.connection().publish(WhatsAppFixture.answer("4915550100001", "Hello"));
        assertDelivery(sent, DeliveryState.SENT);
        phone.beSilent(stage.user("Lena"), false);
        assertDelivery(sent, DeliveryState.DELIVERED);
    }

    @Test
    void marksTypesAndReacts() throws Exception {
        FetchedPost asked = stage.writes("Lena", "Hello");
        String id = asked.platformId();
        stage.connection().perform(new PostAction(PostAction.Kind.MARK_READ, id, "", WaDemo.NUMBER, "4915550100001"));
        stage.connection().perform(new PostAction(PostAction.Kind.TYPING, id, "", WaDemo.NUMBER, "4915550100001"));
        assertThat(stage.message(id).states()).containsExactly("read", "typing");
        stage.connection().perform(new PostAction(PostAction.Kind.REACT, id, "👍", WaDemo.NUMBER, "4915550100001"));
        stage.connection()
                .perform(new PostAction(PostAction.Kind.UNDO_REACTION, id, "", WaDemo.NUMBER, "4915550100001"));
        assertThat(stage.outbound()).extracting(WaMessage::type).containsExactly("reaction", "reaction");
        assertThat(problemOf(() -> stage.connection().perform(new PostAction(PostAction.Kind.DELETE, id)))
                        .code())
                .isEqualTo("whatsapp.no-such-action");
    }

    @Test
    void reactionsPuzzlesCallsAndNewIdentitiesComeIn() throws Exception {
        FetchedPost asked = stage.writes("Ravi", "Hello");
        stage.connection().publish(WhatsAppFixture.answer(asked.author().platformId(), "Hello Ravi"));
        stage.skipStatuses(2);
        phone.react(stage.user("Ravi"), stage.outbound().get(0), "❤️");
        assertThat(stage.onlyChange())
                .isInstanceOfSatisfying(
                        Reaction.class, reaction -> assertThat(reaction.emoji()).isEqualTo("❤️"));
        phone.puzzle(stage.user("Ravi"), stage.number());
        assertThat(stage.nextPage().posts().get(0).attributes()).containsEntry("whatsappUnsupported", "unsupported");
        phone.call(stage.user("Ravi"), stage.number());
        assertThat(stage.nextPage().posts().get(0).attributes()).containsEntry("whatsappUnsupported", "call");
        WaUser moved = phone.changeNumber(stage.user("Ravi"), stage.number(), "4915550109999");
        assertThat(stage.onlyChange())
                .isInstanceOfSatisfying(
                        IdentityChanged.class,
                        change -> assertThat(change.currentId()).isEqualTo("4915550109999"));
        phone.changeUserId(moved, stage.number(), "DE.77");
        assertThat(stage.onlyChange())
                .isInstanceOfSatisfying(
                        IdentityChanged.class,
                        change -> assertThat(change.previousId()).isEqualTo("DE.20000000000000000002"));
        phone.locate(stage.user("Lena"), stage.number(), 53.5, 10, "Harbor");
        phone.card(stage.user("Lena"), stage.number(), "Ada", "+49 30 1");
        assertThat(stage.nextPage().posts().get(0).media()).extracting("kind").containsExactly("location");
        assertThat(stage.nextPage().posts().get(0).media()).extracting("kind").containsExactly("contact");
    }

    @Test
    void aFilesAddressEnds() throws Exception {
        phone.attach(stage.user("Lena"), stage.number(), "document", "text/plain", "a.txt", "", new byte[] {1, 2, 3});
        FetchedPost asked = stage.nextPage().posts().get(0);
        fault(FaultKind.STATUS, "GET /files/*");
        assertThat(problemOf(() -> stage.connection().openMedia(asked.media().get(0), ""))
                        .code())
                .isEqualTo("whatsapp.file-not-given");
        stage.connection().openMedia(asked.media().get(0), "").close();
    }

    private void fault(FaultKind kind, String call) {
        stage.faults().put(new Fault("f", kind, call, "", 1, 503, BodyKind.EMPTY, Duration.ZERO, false));
    }

    @Test
    void aSentMessageWhoseAnswerWasLostIsClearedUpByItsStatus() throws Exception {
        stage.writes("Lena", "Hello");
        fault(FaultKind.RESET_AFTER, "POST /*/messages");
        OutboundPost post = WhatsAppFixture.answer("4915550100001", "On its way.");
        assertThat(problemOf(() -> stage.connection().publish(post)).action()).isEqualTo(Action.UNKNOWN_OUTCOME);
        stage.reconnect();
        assertThat(stage.connection().findSent(post)).isEmpty();
        assertThat(stage.onlyChange())
                .isInstanceOfSatisfying(
                        Delivery.class,
                        delivery -> assertThat(delivery.reference()).isEqualTo("outbox:1"));
    }

    @Test
    void tooMuchToOnePersonIsSlowedDown() throws Exception {
        stage.platform().push().desk().set(new PushSwitches(true, false, false, false, false, Duration.ZERO));
        phone.write(stage.user("Lena"), stage.number(), "Hello", "");
        for (int i = 0; i < 45; i++) {
            stage.connection().publish(WhatsAppFixture.answer("4915550100001", "Number " + i));
        }
        assertThat(problemOf(() -> stage.connection().publish(WhatsAppFixture.answer("4915550100001", "One more")))
                        .code())
                .isEqualTo("whatsapp.pair-limit");
        stage.moveClock(Duration.ofSeconds(7));
        stage.connection().publish(WhatsAppFixture.answer("4915550100001", "One more"));
    }

    @Test
    void forgedAndRepeatedPushesAreTold() throws Exception {
        stage.platform().push().desk().set(new PushSwitches(false, true, false, false, false, Duration.ZERO));
        phone.write(stage.user("Lena"), stage.number(), "Hello", "");
        assertThat(stage.reader().dedupeKey(stage.next()))
                .isEqualTo(stage.reader().dedupeKey(stage.next()));
        stage.platform().push().desk().set(new PushSwitches(false, false, false, false, true, Duration.ZERO));
        phone.write(stage.user("Lena"), stage.number(), "Hello", "");
        assertThat(stage.reader().isAuthentic(stage.next())).isFalse();
    }
}

package dev.parley.connector.whatsapp;

import static dev.parley.connector.whatsapp.WhatsAppFixture.file;
import static dev.parley.connector.whatsapp.WhatsAppFixture.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.MediaContent;
import dev.parley.connector.api.OutboundChoices;
import dev.parley.connector.api.OutboundChoices.Choice;
import dev.parley.connector.api.OutboundChoices.Kind;
import dev.parley.connector.api.OutboundChoices.Section;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.OutboundTemplate;
import dev.parley.connector.api.OutboundTemplate.Part;
import dev.parley.connector.api.OutboundTemplate.Value;
import dev.parley.connector.api.Period;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformChange.AccountNotice;
import dev.parley.connector.api.PlatformChange.Delivery;
import dev.parley.connector.api.PlatformChange.DeliveryState;
import dev.parley.connector.api.PlatformChange.IdentityChanged;
import dev.parley.connector.api.PlatformChange.Reaction;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.PostAction;
import dev.parley.connector.api.Secret;
import dev.parley.connector.api.SentPost;
import dev.parley.connector.api.Subscription;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.api.WhatsAppManagement;
import dev.parley.connector.api.WhatsAppManagement.AnalyticsRow;
import dev.parley.connector.api.WhatsAppManagement.BusinessProfile;
import dev.parley.connector.api.WhatsAppManagement.CodeMethod;
import dev.parley.connector.api.WhatsAppManagement.Component;
import dev.parley.connector.api.WhatsAppManagement.Granularity;
import dev.parley.connector.api.WhatsAppManagement.Template;
import dev.parley.simulator.fault.BodyKind;
import dev.parley.simulator.fault.Fault;
import dev.parley.simulator.fault.FaultKind;
import dev.parley.simulator.push.PushSwitches;
import dev.parley.simulator.whatsapp.WaDemo;
import dev.parley.simulator.whatsapp.WaMessage;
import dev.parley.simulator.whatsapp.WaPhone;
import dev.parley.simulator.whatsapp.WaUser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both directions over real HTTP: Meta's pushes come to our endpoint, our calls go through the pool as in the server. */
class WhatsAppAgainstSimulatorTest {

    private final WhatsAppStage stage = new WhatsAppStage();
    private final WaPhone phone = stage.platform().phone();

    @BeforeEach
    void subscribe() throws Exception {
        stage.subscribe();
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    private static OutboundPost answer(String to, String text) {
        return WhatsAppFixture.post(
                to, WaDemo.NUMBER, text, "", List.of(), Optional.empty(), Optional.empty(), "outbox:1");
    }

    private FetchedPost writes(String who, String text) throws Exception {
        phone.write(stage.user(who), stage.number(), text, "");
        return stage.nextPage().posts().get(0);
    }

    @Test
    void aTextComesInAndItsAnswerIsDeliveredAndRead() throws Exception {
        FetchedPost asked = writes("Lena", "Where is my table? 🪑");
        assertThat(asked.text()).isEqualTo("Where is my table? 🪑");
        assertThat(asked.source()).isEqualTo(WaDemo.NUMBER);
        SentPost sent = stage.connection().publish(answer(asked.author().platformId(), "On its way."));
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
        FetchedPost asked = writes("Noor", "Hello");
        assertThat(asked.author().platformId()).isEqualTo("DE.20000000000000000003");
        assertThat(asked.author().aliases()).isEmpty();
        assertThat(asked.author().handle()).isEqualTo("noor");
        stage.connection().publish(answer(asked.author().platformId(), "Hello Noor"));
        assertThat(stage.outbound()).extracting(WaMessage::shown).containsExactly("Hello Noor");
        stage.skipStatuses(2);
        assertThat(writes("Ravi", "Hi").author().aliases()).containsExactly("4915550100002");
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
        writes("Lena", "When?");
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

    private static OutboundPost template(String... values) {
        List<Value> filled = List.of(values).stream()
                .map(value -> new Value("", "text", value))
                .toList();
        return WhatsAppFixture.post(
                "4915550100001",
                WaDemo.NUMBER,
                "",
                "",
                List.of(),
                Optional.of(new OutboundTemplate("order_update", "en_US", List.of(new Part("body", "", 0, filled)))),
                Optional.empty(),
                "outbox:3");
    }

    @Test
    void afterADayOnlyTemplatesGoOut() throws Exception {
        writes("Lena", "Hello");
        stage.moveClock(Duration.ofHours(25));
        assertThat(problemOf(() -> stage.connection().publish(answer("4915550100001", "Late")))
                        .code())
                .isEqualTo("whatsapp.window-closed");
        stage.connection().publish(template("Lena", "42"));
        assertThat(stage.nextPage().changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        Delivery.class,
                        delivery -> assertThat(delivery.facts())
                                .containsEntry("whatsappPricingCategory", "utility")
                                .containsEntry("whatsappBillable", "true"));
        assertThat(problemOf(() -> stage.connection().publish(template("Lena"))).code())
                .isEqualTo("whatsapp.template-mismatch");
    }

    @Test
    void whoIsUnknownFailsLaterAndWhoIsSilentGetsItLater() throws Exception {
        SentPost lost = stage.connection().publish(answer("4915559999999", "Hello?"));
        assertThat(stage.nextPage().changes()).singleElement().isInstanceOfSatisfying(Delivery.class, delivery -> {
            assertThat(delivery.platformId()).isEqualTo(lost.platformId());
            assertThat(delivery.problem().orElseThrow().code()).isEqualTo("whatsapp.undeliverable");
        });
        writes("Lena", "Hello");
        phone.beSilent(stage.user("Lena"), true);
        SentPost sent = stage.connection().publish(answer("4915550100001", "Hello"));
        assertDelivery(sent, DeliveryState.SENT);
        phone.beSilent(stage.user("Lena"), false);
        assertDelivery(sent, DeliveryState.DELIVERED);
    }

    @Test
    void marksTypesAndReacts() throws Exception {
        FetchedPost asked = writes("Lena", "Hello");
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
        FetchedPost asked = writes("Ravi", "Hello");
        stage.connection().publish(answer(asked.author().platformId(), "Hello Ravi"));
        stage.skipStatuses(2);
        phone.react(stage.user("Ravi"), stage.outbound().get(0), "❤️");
        assertThat(only())
                .isInstanceOfSatisfying(
                        Reaction.class, reaction -> assertThat(reaction.emoji()).isEqualTo("❤️"));
        phone.puzzle(stage.user("Ravi"), stage.number());
        assertThat(stage.nextPage().posts().get(0).attributes()).containsEntry("whatsappUnsupported", "unsupported");
        phone.call(stage.user("Ravi"), stage.number());
        assertThat(stage.nextPage().posts().get(0).attributes()).containsEntry("whatsappUnsupported", "call");
        WaUser moved = phone.changeNumber(stage.user("Ravi"), stage.number(), "4915550109999");
        assertThat(only())
                .isInstanceOfSatisfying(
                        IdentityChanged.class,
                        change -> assertThat(change.currentId()).isEqualTo("4915550109999"));
        phone.changeUserId(moved, stage.number(), "DE.77");
        assertThat(only())
                .isInstanceOfSatisfying(
                        IdentityChanged.class,
                        change -> assertThat(change.previousId()).isEqualTo("DE.20000000000000000002"));
        phone.locate(stage.user("Lena"), stage.number(), 53.5, 10, "Harbor");
        phone.card(stage.user("Lena"), stage.number(), "Ada", "+49 30 1");
        assertThat(stage.nextPage().posts().get(0).media()).extracting("kind").containsExactly("location");
        assertThat(stage.nextPage().posts().get(0).media()).extracting("kind").containsExactly("contact");
    }

    private PlatformChange only() throws Exception {
        FetchedPage page = stage.nextPage();
        assertThat(page.changes()).hasSize(1);
        return page.changes().get(0);
    }

    @Test
    void templatesAreHandedInReviewedAndDeleted() throws Exception {
        WhatsAppManagement management = stage.management();
        Template draft = new Template(
                "",
                "we_are_closed",
                "en_US",
                "UTILITY",
                "",
                "",
                "",
                List.of(new Component("BODY", "", "Hello {{1}}, we are closed.", List.of(), List.of("Ada"))));
        Template created = management.createTemplate(draft);
        assertThat(created.status()).isEqualTo("PENDING");
        assertThat(problemOf(() -> management.createTemplate(draft)).code()).isEqualTo("whatsapp.invalid");
        stage.platform()
                .templates()
                .review(stage.platform().world().template(created.id()).orElseThrow(), "APPROVED", "");
        assertThat(only())
                .isInstanceOfSatisfying(
                        AccountNotice.class,
                        notice -> assertThat(notice.words()).contains("we_are_closed", "APPROVED"));
        assertThat(management.listTemplates())
                .filteredOn(Template::offered)
                .extracting(Template::name)
                .containsExactlyInAnyOrder("order_update", "summer_sale", "we_are_closed");
        management.editTemplate(
                created.id(), List.of(new Component("BODY", "", "We are closed.", List.of(), List.of())));
        assertThat(management.listTemplates())
                .filteredOn(each -> each.id().equals(created.id()))
                .singleElement()
                .satisfies(each -> assertThat(each.status()).isEqualTo("PENDING"));
        management.deleteTemplate("we_are_closed", created.id());
        assertThat(management.listTemplates()).hasSize(2);
    }

    @Test
    void aNumberIsActivatedStepByStep() throws Exception {
        WhatsAppManagement management = stage.management();
        assertThat(problemOf(() -> management.register(WaDemo.FRESH_NUMBER, Secret.of("123456"), ""))
                        .code())
                .isEqualTo("whatsapp.must-verify");
        management.requestCode(WaDemo.FRESH_NUMBER, CodeMethod.SMS, "en_US");
        assertThat(problemOf(() -> management.verifyCode(WaDemo.FRESH_NUMBER, Secret.of("000000")))
                        .code())
                .isEqualTo("whatsapp.code-wrong");
        String code = stage.platform()
                .world()
                .number(WaDemo.FRESH_NUMBER)
                .orElseThrow()
                .pendingCode();
        management.verifyCode(WaDemo.FRESH_NUMBER, Secret.of(code));
        management.register(WaDemo.FRESH_NUMBER, Secret.of("123456"), "");
        assertThat(management.phoneNumber(WaDemo.FRESH_NUMBER).status()).isEqualTo("CONNECTED");
        management.deregister(WaDemo.FRESH_NUMBER);
        assertThat(problemOf(() -> management.register(WaDemo.FRESH_NUMBER, Secret.of("654321"), ""))
                        .code())
                .isEqualTo("whatsapp.pin-mismatch");
        management.setPin(WaDemo.FRESH_NUMBER, Secret.of("654321"));
        management.register(WaDemo.FRESH_NUMBER, Secret.of("654321"), "");
    }

    @Test
    void profileBlockingAndAnalytics() throws Exception {
        WhatsAppManagement management = stage.management();
        BusinessProfile profile = new BusinessProfile(
                "Furniture that arrives",
                "1 Harbor Street",
                "Tables and chairs",
                "care@harborpine.example",
                List.of(URI.create("https://harborpine.example")),
                "RETAIL",
                "");
        management.writeProfile(WaDemo.NUMBER, profile);
        assertThat(management.readProfile(WaDemo.NUMBER)).isEqualTo(profile);
        writes("Lena", "Hello");
        stage.connection().publish(answer("4915550100001", "Hello"));
        stage.connection().publish(template("Lena", "42"));
        Period period =
                new Period(stage.now().minus(Duration.ofHours(1)), stage.now().plus(Duration.ofHours(1)));
        assertThat(management.pricingAnalytics(period, Granularity.HALF_HOUR))
                .extracting(AnalyticsRow::category, AnalyticsRow::count, AnalyticsRow::country)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("SERVICE", 1L, "DE"),
                        org.assertj.core.groups.Tuple.tuple("UTILITY", 1L, "DE"));
        assertThat(management.conversationAnalytics(period, Granularity.DAILY)).hasSize(2);
        management.setBlocked(WaDemo.NUMBER, List.of("4915550100001"), true);
        assertThat(stage.number().blocked()).containsExactly("4915550100001");
        management.setBlocked(WaDemo.NUMBER, List.of("4915550100001"), false);
        assertThat(stage.number().blocked()).isEmpty();
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
        writes("Lena", "Hello");
        fault(FaultKind.RESET_AFTER, "POST /*/messages");
        OutboundPost post = answer("4915550100001", "On its way.");
        assertThat(problemOf(() -> stage.connection().publish(post)).action()).isEqualTo(Action.UNKNOWN_OUTCOME);
        stage.reconnect();
        assertThat(stage.connection().findSent(post)).isEmpty();
        assertThat(only())
                .isInstanceOfSatisfying(
                        Delivery.class,
                        delivery -> assertThat(delivery.reference()).isEqualTo("outbox:1"));
    }

    @Test
    void tooMuchToOnePersonIsSlowedDown() throws Exception {
        stage.platform().push().desk().set(new PushSwitches(true, false, false, false, false, Duration.ZERO));
        phone.write(stage.user("Lena"), stage.number(), "Hello", "");
        for (int i = 0; i < 45; i++) {
            stage.connection().publish(answer("4915550100001", "Number " + i));
        }
        assertThat(problemOf(() -> stage.connection().publish(answer("4915550100001", "One more")))
                        .code())
                .isEqualTo("whatsapp.pair-limit");
        stage.moveClock(Duration.ofSeconds(7));
        stage.connection().publish(answer("4915550100001", "One more"));
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

    @Test
    void checksSourcesAndSubscribes() throws Exception {
        assertThat(stage.connection().listSources())
                .extracting("platformId")
                .containsExactly(WaDemo.NUMBER, WaDemo.FRESH_NUMBER);
        WatchQuery watch = WatchQuery.of(List.of(WaDemo.NUMBER));
        assertThat(stage.connection().check(watch))
                .as(stage.connection().check(watch).toString())
                .extracting(CheckResult::outcome)
                .containsOnly(CheckResult.Outcome.PASSED);
        assertThat(stage.connection().check(WatchQuery.of(List.of("1"))))
                .extracting(CheckResult::outcome)
                .contains(CheckResult.Outcome.FAILED);
        assertThat(problemOf(() -> stage.connection()
                                .subscribe(new Subscription(
                                        URI.create("http://127.0.0.1:9/nobody"), Secret.of("x"), watch)))
                        .action())
                .isEqualTo(Action.STOP_CHANNEL);
        stage.platform().access().end(WaDemo.TOKEN, 463);
        assertThat(problemOf(() -> stage.connection().whoAmI()).code()).isEqualTo("whatsapp.token-refused");
    }
}

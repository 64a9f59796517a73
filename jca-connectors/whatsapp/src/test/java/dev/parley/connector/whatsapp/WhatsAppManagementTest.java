package dev.parley.connector.whatsapp;

import static dev.parley.connector.whatsapp.WhatsAppFixture.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.Period;
import dev.parley.connector.api.PlatformChange.AccountNotice;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.Secret;
import dev.parley.connector.api.Subscription;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.api.WhatsAppManagement;
import dev.parley.connector.api.WhatsAppManagement.AnalyticsRow;
import dev.parley.connector.api.WhatsAppManagement.BusinessProfile;
import dev.parley.connector.api.WhatsAppManagement.CodeMethod;
import dev.parley.connector.api.WhatsAppManagement.Component;
import dev.parley.connector.api.WhatsAppManagement.Granularity;
import dev.parley.connector.api.WhatsAppManagement.Template;
import dev.parley.simulator.whatsapp.WaDemo;
import dev.parley.simulator.whatsapp.WaPhone;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is managed on WhatsApp and not written: numbers, templates, the profile, what is blocked (CH-3). */
class WhatsAppManagementTest {

    @AutoClose
    private final WhatsAppStage stage = WhatsAppStage.subscribed();

    private final WaPhone phone = stage.platform().phone();

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
        assertThat(stage.onlyChange())
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
        stage.writes("Lena", "Hello");
        stage.connection().publish(WhatsAppFixture.answer("4915550100001", "Hello"));
        stage.connection().publish(WhatsAppFixture.template("Lena", "42"));
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

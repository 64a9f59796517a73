package dev.parley.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import dev.parley.harness.Waiting;
import dev.parley.it.support.HttpAgent;
import dev.parley.it.support.OnStage;
import dev.parley.it.support.Places;
import dev.parley.it.support.Stage;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What supervisors and administrators see and change in their browsers (SU-1, AD-1). */
@ExtendWith(OnStage.class)
class BrowserOfficeIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    private static final Duration THREE_POLLS = Duration.ofSeconds(3);

    private final Stage stage;

    BrowserOfficeIT(Stage stage) {
        this.stage = stage;
    }

    /** Nothing stays in the queue that would ring in another test. */
    @AfterEach
    void theQueueIsEmptied() {
        HttpAgent nadia = HttpAgent.logIn(stage.uri(), "nadia").available();
        Waiting.until("the queue is empty", Duration.ofSeconds(40), () -> {
            nadia.acceptOffer().ifPresent(id -> nadia.disconnect(id, "No reply needed"));
            return stage.database().number("select count(*) from interaction where state in ('QUEUED', 'ALERTING')")
                    == 0;
        });
        nadia.submit(nadia.page("/app/desk").expectFirst("form[action$='/app/logout']"), Map.of());
    }

    @Test
    void theFloorChangesBeforeTheSupervisorsEyes() {
        Page live = stage.windowOf("sam").page();
        live.navigate("/app/live");
        assertThat(live.locator("#live-words")).hasText("Live");
        Locator waiting = live.locator("#live-strip .stats > div", new Page.LocatorOptions().setHasText("Waiting"))
                .locator("dd.stat__value")
                .first();
        assertThat(waiting).hasText(Pattern.compile("^\\s*0\\b.*"));

        stage.platform().post("lucia_mar", "@harborcare ¿cuándo llega mi pedido?");

        assertThat(waiting).hasText(Pattern.compile("^\\s*1\\b.*"));
    }

    @Test
    @DisplayName("RT-9: a supervisor reads why an interaction waits, and then why it went to whom")
    void aSupervisorReadsWhyItWaitsAndWhyItWentThere() {
        String id = stage.platform().post("omar_why", "@harborcare is anybody there?");
        Waiting.until("it waits", SOON, () -> stored(id) == 1);
        Page sam = stage.windowOf("sam").page();
        long interaction = stage.database()
                .number(
                        "select i.id from interaction i join post p on p.conversation_id = i.conversation_id"
                                + " where p.platform_id = ?",
                        id);
        sam.navigate("/app/interactions/" + interaction);
        Locator why = sam.locator("#context-why");
        assertThat(why).containsText("Why it waits");
        assertThat(why).containsText("It is next");
        picture(sam, "why-it-waits");

        HttpAgent nadia = HttpAgent.logIn(stage.uri(), "nadia").available();
        Waiting.until("she has it", SOON, () -> nadia.acceptOffer().isPresent());
        sam.navigate("/app/live");
        sam.locator("[id^=live-agent-]:has-text('Nadia')").first().click();
        picture(sam, "what-she-has");
        sam.locator("#work-" + interaction).click();
        assertThat(why).containsText("Why the agent got it");
        assertThat(why).containsText("Nadia Brandt");
        picture(sam, "why-she-got-it");
        nadia.disconnect(interaction, "No reply needed");
    }

    /** CH-6, CH-14. */
    @Test
    void aChannelIsRefusedWithWordsCheckedSuspendedAndActivated() {
        Page page = stage.windowOf("ada").page();
        page.navigate("/app/channels");
        page.click("text=Harbor & Pine on X");

        page.fill("#description", "Only for a moment");
        page.fill("#poll-interval", "10");
        page.click("#save");
        assertThat(page.locator("#poll-interval-error")).isVisible();
        assertThat(page.locator("#poll-interval")).hasValue("10");
        assertThat(page.locator("#poll-interval")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#description")).hasValue("Only for a moment");

        page.click("#check-again");
        assertThat(page.locator("#check .checks__item")).not().hasCount(0);
        assertThat(page.locator("#check .checks__item--failed")).hasCount(0);

        page.navigate("/app/channels");
        Locator onX = page.locator("tr:has-text('Harbor & Pine on X') [id^=channel-switch-]");
        onX.click();
        assertThat(onX).containsText("Activate");
        String id = stage.platform().post("nour_h", "@harborcare nobody reads this yet");
        Waiting.throughout("the post stays where it is", THREE_POLLS, () -> stored(id) == 0);

        onX.click();
        assertThat(onX).containsText("Suspend");
        Waiting.until("the post came in", SOON, () -> stored(id) == 1);
    }

    @Test
    void aWhatsAppAccountAndAChannelWithItsNumberAreConnected() {
        Page page = stage.windowOf("ada").page();
        page.navigate("/app/accounts/new");
        page.click("#platform-WHATSAPP");
        page.fill("#name", "Harbor & Pine, second number");
        page.fill("#base-url", stage.platform().x().toString().replaceFirst("/x$", "/whatsapp"));
        page.fill("#client-id", "700100200300400");
        page.fill("#business-id", "Harbor & Pine Ltd.");
        enterWhatsAppSecrets(page);
        page.click("#save");
        assertThat(page.locator("#business-id-error")).containsText("digits only");
        assertThat(page.locator("#business-id")).hasValue("Harbor & Pine Ltd.");
        assertThat(page.locator("#secret-user-token")).hasValue("");
        picture(page, "account-refused");

        page.fill("#business-id", "900100200300400");
        enterWhatsAppSecrets(page);
        page.click("#save");
        assertThat(page.locator("#check")).containsText("Connected as");
        assertThat(page.locator("#sources dd")).not().hasCount(0);
        picture(page, "account-whatsapp");

        page.navigate("/app/channels/new");
        page.click("text=Harbor & Pine, second number");
        page.fill("#name", "Second number");
        page.selectOption("#message-workgroup", new SelectOption().setIndex(1));
        page.check("#source-900100200300401");
        page.click("#save");
        assertThat(page.locator("#sources-error")).containsText("already has the number");
        picture(page, "channel-refused");

        page.check("#source-900100200300402");
        page.click("#save");
        assertThat(page.locator("#health")).containsText("pushed");
        assertThat(page.locator("#source-900100200300402")).isChecked();
        picture(page, "channel-whatsapp");
        page.navigate("/app/channels");
        assertThat(page.locator("#channels")).containsText("Second number");
        picture(page, "channels");
        page.navigate("/app/channels/new");
        picture(page, "channel-choose");
    }

    private static void enterWhatsAppSecrets(Page page) {
        page.fill("#secret-user-token", "demo-whatsapp-token-harborpine");
        page.fill("#secret-app-secret", "demo-whatsapp-app-secret");
        page.fill("#secret-verify-token", "second-verify-token");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Places.target().resolve("pictures/" + name + ".png"))
                .setFullPage(true));
    }

    private long stored(String id) {
        return stage.database().number("select count(*) from post where platform_id = ?", id);
    }
}

package dev.parley.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.parley.harness.Waiting;
import dev.parley.it.support.Desk;
import dev.parley.it.support.OnStage;
import dev.parley.it.support.Places;
import dev.parley.it.support.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The browser blocks nothing of ours on the main ways through the product (SE-2), and who works by keyboard goes on
 * where they were. What the browser complains of fails the test when its windows close.
 */
@ExtendWith(OnStage.class)
class BrowserPolicyIT {

    private static final List<String> OFFICE = List.of(
            "/app/live",
            "/app/channels",
            "/app/channels/new",
            "/app/accounts",
            "/app/accounts/new",
            "/app/setup/licences",
            "/app/setup/stations",
            "/app/setup/stations/import",
            "/app/skills/import",
            "/app/setup/states",
            "/app/setup/states/import",
            "/app/setup/keys",
            "/app/users",
            "/app/workgroups",
            "/app/skills",
            "/app/what-if");

    private static final Duration LATE = Duration.ofSeconds(3);

    private final Stage stage;

    BrowserPolicyIT(Stage stage) {
        this.stage = stage;
    }

    /** Taking a picture leaves style attributes on fields, as resizing them and some extensions do. */
    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Places.target().resolve("pictures/policy-" + name.replaceAll("\\W+", "-") + ".png")));
    }

    @Test
    @DisplayName("SE-2: no style or script is blocked on the pages of the office, nor when parts of them are exchanged")
    void nothingIsBlockedInTheOffice() {
        Page page = stage.windowOf("ada").page();
        for (String address : OFFICE) {
            page.navigate(address);
            assertThat(page.locator("h1").first()).isVisible();
            picture(page, address);
        }
        page.navigate("/app/channels");
        page.click("text=Harbor & Pine on X");
        page.fill("#keywords", "walnut shelf");
        picture(page, "channel");
        page.click("#try-keywords");
        assertThat(page.locator("#keyword-preview")).containsText("walnut shelf");
        picture(page, "keywords");
        page.click("#run-start");
        assertThat(page.locator("#runs .checks__item").first()).isVisible();
        picture(page, "runs");
        page.click("#check-again");
        assertThat(page.locator("#check .checks__item")).not().hasCount(0);
        page.navigate("/app/accounts");
        page.click("table a >> nth=0");
        assertThat(page.locator("#check")).isVisible();
        picture(page, "account");
    }

    @Test
    @DisplayName("SE-2, UI-4: nothing is blocked at the desk; after F2 the focus is in the answer")
    void nothingIsBlockedAtTheDesk() {
        Desk ines = stage.deskOf("ines");
        stage.platform().post("petra_vh", "@harborcare which oil for walnut?");
        assertThat(ines.offerOf("Petra van Houten")).isVisible();
        picture(ines.page(), "offer");
        ines.page().setViewportSize(820, 1000);
        assertThat((boolean) ines.offerOf("Petra van Houten").evaluate("e => e.scrollWidth <= e.clientWidth"))
                .as("an offer stays within its card on a tablet")
                .isTrue();
        picture(ines.page(), "offer-tablet");
        ines.page().setViewportSize(1440, 900);
        ines.pickUp("Petra van Houten");
        assertThat(ines.composer()).isFocused();
        picture(ines.page(), "desk");
        ines.page().keyboard().press("Alt+h");
        assertThat(ines.state()).containsText("hold");
        picture(ines.page(), "hold");
        ines.page().keyboard().press("Alt+h");
        ines.writeTo("PUBLIC", "Linseed oil will do.");
        assertThat(ines.message("Linseed oil will do.")).containsText("Sent");
        picture(ines.page(), "answered");

        ines.page().setViewportSize(820, 1000);
        Locator name = ines.page().locator("#conversation-name");
        assertThat((boolean) name.evaluate("e => e.scrollWidth <= e.clientWidth && e.clientWidth > 100"))
                .as("the name is whole on a tablet")
                .isTrue();
        picture(ines.page(), "tablet");
        ines.page().setViewportSize(1440, 900);
        ines.finish("Solved");
    }

    @Test
    @DisplayName("AG-2, UI-4: after P in the queue the focus is in the answer of what was picked up")
    void whoPicksUpByKeyGoesOnWithTheAnswer() {
        Page page = stage.windowOf("tom").page();
        stage.platform().post("lucia_mar", "@harborcare ¿abren los domingos?");
        page.navigate("/app/queue");
        assertThat(page.locator("[data-pick-up]").first()).isVisible();
        picture(page, "queue");
        page.keyboard().press("p");
        assertThat(page.locator("#conversation-name")).hasText("Lucía Mar");
        assertThat(page.locator("#composer-text")).isFocused();
        new Desk(page).finish("No reply needed");
    }

    @Test
    @DisplayName("AG-1, UI-4: what happens between the making of a page and its listening is shown all the same")
    void nothingIsMissedBeforeThePageListens() {
        Page page = stage.windowOf("tom").page();
        List<Route> held = new ArrayList<>();
        page.route("**/api/nudges**", held::add);
        page.navigate("/app/queue");
        assertThat(page.locator("[data-pick-up]")).hasCount(0);
        stage.platform().post("lucia_mar", "@harborcare ¿tienen sillas de roble?");
        Page other = stage.windowOf("sam").page();
        other.navigate("/app/queue");
        assertThat(other.locator("[data-pick-up]").first()).isVisible();
        assertThat(page.locator("[data-pick-up]")).hasCount(0);
        page.unroute("**/api/nudges**");
        held.forEach(Route::resume);
        assertThat(page.locator("[data-pick-up]").first()).isVisible();
        page.keyboard().press("p");
        assertThat(page.locator("#conversation-name")).hasText("Lucía Mar");
        new Desk(page).finish("No reply needed");
    }

    @Test
    @DisplayName("AG-1: what rings counts down by the server's clock, also on a page whose scripts come late")
    void aLatePageCountsByTheServersClock() {
        Desk ines = stage.deskOf("ines");
        stage.platform().post("petra_vh", "@harborcare is the oak solid?");
        assertThat(ines.offerOf("Petra van Houten")).isVisible();
        assertThat(ines.page().locator(".empty__text--ringing")).isVisible();
        ines.page().route("**/timers.js*", route -> {
            LockSupport.parkNanos(LATE.toNanos());
            route.resume();
        });
        ines.page().reload();
        Locator count = ines.page().locator(".offer__count");
        Instant ends = Instant.parse(count.getAttribute("data-ends"));
        Waiting.until("the seconds that are left are shown", Duration.ofSeconds(12), () -> {
            long shown = Long.parseLong(count.locator(".offer__seconds").innerText());
            Duration left = Duration.between(Instant.now(), ends);
            return Math.abs(Duration.ofSeconds(shown).minus(left).toMillis()) < LATE.toMillis() / 2;
        });
        ines.pickUp("Petra van Houten").finish("No reply needed");
    }
}

package dev.parley.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.parley.it.support.Desk;
import dev.parley.it.support.Looks;
import dev.parley.it.support.OnStage;
import dev.parley.it.support.Stage;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of administration and what agents see of them in their browsers (RT-2, RT-4, RT-6, RT-8). */
@ExtendWith(OnStage.class)
class BrowserSetupIT {

    private final Stage stage;

    BrowserSetupIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    @DisplayName("UI-4: every page of administration is accessible, in light and dark, wide and narrow")
    void thePagesOfAdministrationAreAccessible() {
        Page ada = stage.windowOf("ada").page();
        List<String> problems = new ArrayList<>();
        for (String page : List.of(
                "setup/licences",
                "setup/licences/I3_ACCESS_ACD_SOCIAL_MEDIA",
                "setup/stations",
                "setup/stations/import",
                "setup/states",
                "setup/states/import",
                "setup/keys",
                "users",
                "users/new",
                "users/import",
                "workgroups",
                "workgroups/new",
                "workgroups/import",
                "skills",
                "skills/import",
                "what-if")) {
            problems.addAll(
                    Looks.judge(ada, "setup-" + page.replaceAll(".*/(?=\\w)", "") + page.length(), "/app/" + page));
        }
        ada.navigate("/app/live");
        problems.addAll(Looks.judge(
                ada, "setup-agent", ada.locator("[id^=live-agent-]").first().getAttribute("href")));
        Assertions.assertThat(problems).isEmpty();
    }

    @Test
    @DisplayName("RT-8: what is open is parked at a log-off and waits for its agent")
    void whatIsOpenIsParkedAtALogOff() {
        Desk nadia = stage.deskOf("nadia");
        stage.platform().post("ana_builds", "@harborcare do you open on Sunday?");
        nadia.pickUp("Ana builds things");
        nadia.page().click("#state-button");
        nadia.page().click("form[action$='/app/logout'] button");
        assertThat(nadia.page().locator("#login")).isVisible();

        Desk again = new Desk(stage.windowOf("nadia").page());
        again.page().navigate("/app/desk");
        again.open("Ana builds things");
        assertThat(again.state()).containsText("Parked");
        again.page().click(".conversation__head button:has-text('Pick up')");
        assertThat(again.page().locator("#action-hold")).isVisible();
        again.finish("No reply needed");
    }

    @Test
    @DisplayName("RT-6: a reason of rejecting is made, offered in its place, taken away again")
    void aReasonOfRejectingIsMade() {
        Page ada = stage.windowOf("ada").page();
        ada.navigate("/app/setup/states");
        ada.selectOption("#state", "REJECT");
        ada.fill("#label", "Not my subject");
        ada.click("#add");
        assertThat(ada.locator("#label-error")).containsText("already has the reason");
        assertThat(ada.locator("#state")).hasValue("REJECT");
        ada.fill("#label", "needs a supervisor");
        ada.click("#add");
        assertThat(ada.locator("#reasons tr:has-text('needs a supervisor')")).containsText("Rejecting an offer");
        ada.click("[aria-label='Do not offer needs a supervisor']");
        assertThat(ada.locator("[aria-label='Offer needs a supervisor']")).isVisible();
        ada.click("[aria-label='Remove needs a supervisor']");
        ada.click("#confirm-yes");
        assertThat(ada.locator("#reasons")).not().containsText("needs a supervisor");
    }
}

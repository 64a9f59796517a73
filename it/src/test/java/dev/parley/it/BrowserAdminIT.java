package dev.parley.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import dev.parley.it.support.HttpAgent;
import dev.parley.it.support.OnStage;
import dev.parley.it.support.Places;
import dev.parley.it.support.Stage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What administrators change about people and queues in their browsers (RT-1, RT-3 to RT-5, SE-7). */
@ExtendWith(OnStage.class)
class BrowserAdminIT {

    private final Stage stage;

    BrowserAdminIT(Stage stage) {
        this.stage = stage;
    }

    @Test
    @DisplayName("RT-1, RT-4: a workgroup is refused with words at its fields, then saved; a target cannot be off")
    void aWorkgroupIsMadeAndATargetStaysOn() {
        Page page = stage.windowOf("ada").page();
        page.navigate("/app/workgroups");
        picture(page, "workgroups");
        page.click("#new-workgroup");
        page.fill("#name", "Night shift");
        page.fill("#percent-CHAT", "120");
        page.fill("#ring-after-2", "30");
        page.fill("#joining", "nadia");
        page.click("#save");
        assertThat(page.locator("#percent-CHAT-error")).containsText("1 to 100");
        assertThat(page.locator("#ring-after-2-error")).containsText("relaxes nothing");
        assertThat(page.locator("#ring-after-1-error")).hasCount(0);
        assertThat(page.locator("#name")).hasValue("Night shift");
        picture(page, "workgroup-refused");

        page.fill("#percent-CHAT", "25");
        page.fill("#ring-lower-2", "20");
        page.click("#save");
        assertThat(page.locator("h1")).hasText("Night shift");
        assertThat(page.locator("#percent-CHAT")).hasValue("25");
        assertThat(page.locator("#ring-lower-1")).hasValue("20");
        assertThat(page.locator("[name=on][value^='had-member-']")).hasCount(1);

        page.navigate("/app/channels");
        page.click("text=Harbor & Pine on X");
        String target = page.locator("#conversation-workgroup option:checked")
                .textContent()
                .strip();
        page.navigate("/app/workgroups");
        page.locator("#workgroups a", new Page.LocatorOptions().setHasText(target))
                .first()
                .click();
        page.uncheck("#acd-on input");
        page.click("#save");
        assertThat(page.locator("#acd-on-error")).containsText("Harbor & Pine on X");
    }

    @Test
    @DisplayName("SE-7, RT-3: a user is made who can log in at once; many are changed after a preview")
    void aUserIsMadeAndManyAreChanged() {
        Page page = stage.windowOf("ada").page();
        page.navigate("/app/users/new");
        page.fill("#display-name", "Lou Harper");
        page.fill("#login", "nadia");
        page.fill("#password", "short");
        page.click("#save");
        assertThat(page.locator("#login-error")).containsText("Somebody else");
        assertThat(page.locator("#password-error")).containsText("12 characters");
        assertThat(page.locator("#password")).hasValue("");

        page.fill("#login", "lou");
        page.fill("#password", HttpAgent.PASSWORD);
        page.click("#save");
        assertThat(page.locator("h1")).hasText("Lou Harper");
        picture(page, "user");
        theFirstPasswordIsChanged();

        page.navigate("/app/users?find=lou");
        picture(page, "users");
        page.check("#users [name=user]");
        page.click("#bulk");
        page.selectOption("#joins", new SelectOption().setIndex(1));
        page.click("#show");
        assertThat(page.locator("#preview")).containsText("1 of 1 would change");
        picture(page, "users-bulk");
        page.click("#apply");
        assertThat(page.locator("#toasts")).containsText("Changed users: 1.");
    }

    /** SE-7: what an administrator has given holds for one log-in. */
    private void theFirstPasswordIsChanged() {
        Page lou = stage.window().page();
        enter(lou, HttpAgent.PASSWORD);
        assertThat(lou.locator("h1")).hasText("Choose a new password");
        picture(lou, "new-password");
        lou.fill("#password", HttpAgent.PASSWORD);
        lou.fill("#repeated", "something else");
        lou.click("button:text-is('Save and log in')");
        assertThat(lou.locator("#repeated-error")).containsText("not the same");
        lou.fill("#password", HttpAgent.PASSWORD);
        lou.fill("#repeated", HttpAgent.PASSWORD);
        lou.click("button:text-is('Save and log in')");
        assertThat(lou.locator("#password-error")).containsText("password of before");
        lou.navigate("/app/desk");
        assertThat(lou.locator("#login")).isVisible();
        enter(lou, HttpAgent.PASSWORD);
        lou.fill("#password", "pine-and-harbor");
        lou.fill("#repeated", "pine-and-harbor");
        lou.click("button:text-is('Save and log in')");
        assertThat(lou.locator("#state-button")).isVisible();
        Page again = stage.window().page();
        enter(again, HttpAgent.PASSWORD);
        assertThat(again.locator(".banner")).containsText("not right");
        enter(again, "pine-and-harbor");
        assertThat(again.locator("#state-button")).isVisible();
    }

    private static void enter(Page page, String password) {
        page.navigate("/app/login");
        page.fill("#login", "lou");
        page.fill("#password", password);
        page.click("button:text-is('Log in')");
    }

    @Test
    @DisplayName("SE-7: two hundred agents with workgroups and skills are there a minute after the file is chosen")
    void aCentreIsSetUpByAFile() {
        Page page = stage.windowOf("ada").page();
        long begin = System.nanoTime();
        page.navigate("/app/users/import");
        page.setInputFiles(
                "#file", new FilePayload("centre.csv", "text/csv", centre().getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#rows")).hasValue(Pattern.compile("centre-199"));
        page.check("[value=create-missing]");
        page.click("#show");
        assertThat(page.locator("#verdict")).containsText("New: 200");
        assertThat(page.locator("#created"))
                .containsText("New workgroups: Centre Billing, Centre Care, Centre Returns");
        assertThat(page.locator("#created")).containsText("New skills: Centre French, Centre German");
        page.click("#apply");
        assertThat(page.locator("#toasts")).containsText("Imported: 200 new users");
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.getLogger("centre").log(System.Logger.Level.INFO, "200 agents in {0} ms", took.toMillis());
        org.assertj.core.api.Assertions.assertThat(took).isLessThan(Duration.ofMinutes(1));
        page.navigate("/app/workgroups?find=Centre Care");
        assertThat(page.locator("#workgroups tbody tr")).containsText("67");
        page.navigate("/app/skills");
        assertThat(page.locator("[aria-label='Name of Centre French']")).hasCount(1);
        everybodyFoundIsChanged(page);
    }

    private static String centre() {
        StringBuilder csv = new StringBuilder("login,name,workgroups,skills,cost\n");
        for (int n = 0; n < 200; n++) {
            csv.append(String.format(
                    "centre-%d,Centre agent %d,Centre %s,Centre %s:%d:50,%d\n",
                    n,
                    n,
                    List.of("Care", "Billing", "Returns").get(n % 3),
                    n % 2 == 0 ? "French" : "German",
                    n % 101,
                    n % 7));
        }
        return csv.toString();
    }

    private static void everybodyFoundIsChanged(Page page) {
        page.navigate("/app/users?find=centre-");
        page.click("#bulk-all");
        assertThat(page.locator("h1")).hasText("Change 200 users");
        page.selectOption("#access", "DISABLED");
        page.click("#show");
        assertThat(page.locator("#preview")).containsText("200 of 200 would change");
        assertThat(page.locator("#preview tbody tr")).hasCount(200);
        page.click("#apply");
        assertThat(page.locator("#toasts")).containsText("Changed users: 200.");
        page.navigate("/app/users?find=centre-&show=DISABLED");
        assertThat(page.locator("#bulk-all")).containsText("200");
    }

    @Test
    @DisplayName("SE-7: a file of users is read by the browser, shown with its problems, mended and imported")
    void aFileIsImported() {
        Page page = stage.windowOf("ada").page();
        page.navigate("/app/users/import");
        byte[] file = "login,name,workgroups\nkit,Kit,Nowhere\n".getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("#file", new FilePayload("users.csv", "text/csv", file));
        assertThat(page.locator("#rows")).hasValue(Pattern.compile("kit,Kit"));
        page.click("#show");
        assertThat(page.locator("#plan")).containsText("Line 2");
        assertThat(page.locator("#plan")).containsText("There is no workgroup “Nowhere”.");
        assertThat(page.locator("#apply")).hasCount(0);
        page.fill("#rows", "login,name\nkit,Kit\nnadia,Nadia Brandt\n");
        page.click("#show");
        assertThat(page.locator("#verdict")).containsText("New: 1");
        picture(page, "users-import");
        page.click("#apply");
        assertThat(page.locator("#toasts")).containsText("Imported: 1 new users");
        page.navigate("/app/users?find=kit&show=WITHOUT_PASSWORD");
        assertThat(page.locator("#users tbody tr")).hasCount(1);
    }

    @Test
    @DisplayName("RT-4: who would get an interaction is told with the reasons; agents see none of these pages")
    void whatIfIsAsked() {
        Page page = stage.windowOf("sam").page();
        page.navigate("/app/what-if");
        page.click("#ask");
        assertThat(page.locator("#answer")).isVisible();
        picture(page, "what-if");
        page.fill("#skills", "Magic >= 10");
        page.click("#ask");
        assertThat(page.locator("#skills-error")).isVisible();
        Page agent = stage.windowOf("nadia").page();
        assertThat(agent.locator(".rail a[href$='/app/users']")).hasCount(0);
        agent.navigate("/app/users");
        assertThat(agent.locator("#users")).hasCount(0);
    }

    @Test
    @DisplayName("RT-1: skills are made, renamed and deleted")
    void skillsAreMadeRenamedAndDeleted() {
        Page page = stage.windowOf("ada").page();
        page.navigate("/app/skills");
        page.fill("#name", "Upholstery");
        page.click("#create");
        assertThat(page.locator("[aria-label='Name of Upholstery']")).hasValue("Upholstery");
        page.fill("[aria-label='Name of Upholstery']", "Repairs");
        page.click("[aria-label='Rename Upholstery']");
        picture(page, "skills");
        page.click("[aria-label='Delete Repairs']");
        assertThat(page.locator("#confirm")).containsText("“Repairs” is gone for good.");
        page.click("#confirm [value=no]");
        assertThat(page.locator("[aria-label='Name of Repairs']")).hasCount(1);
        page.click("[aria-label='Delete Repairs']");
        page.click("#confirm-yes");
        assertThat(page.locator("[aria-label='Name of Repairs']")).hasCount(0);
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Places.target().resolve("pictures/" + name + ".png"))
                .setFullPage(true));
    }
}

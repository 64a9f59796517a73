package dev.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import dev.parley.it.support.Desk;
import dev.parley.it.support.HttpAgent;
import dev.parley.it.support.Looks;
import dev.parley.it.support.OnStage;
import dev.parley.it.support.Stage;
import dev.parley.it.support.Window;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rights, headers and sessions as a browser meets them (SE-1 to SE-4), and pages that everybody can use (UI-4). */
@ExtendWith(OnStage.class)
class BrowserSafetyIT {

    private final Stage stage;

    BrowserSafetyIT(Stage stage) {
        this.stage = stage;
    }

    /** CH-13. */
    @Test
    void anAgentMayNotSeeTheChannels() {
        assertThat(HttpAgent.logIn(stage.uri(), "tom").get("/app/channels").statusCode())
                .isEqualTo(403);
        Page page = stage.windowOf("tom").page();
        assertThat(page.navigate("/app/channels").status()).isEqualTo(403);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        HttpAgent tom = HttpAgent.logIn(stage.uri(), "tom");
        assertThat(tom.post("/app/state", Map.of("state", "available")).statusCode())
                .isEqualTo(403);
        assertThat(tom.page("/app/desk").select("#state-button").text()).doesNotContain("Available");
    }

    @Test
    void fiveWrongPasswordsLockTheAccountWithoutTellingSo() {
        HttpAgent stranger = HttpAgent.anonymous(stage.uri());
        List<String> answers = new ArrayList<>();
        for (int attempt = 0; attempt < 5; attempt++) {
            answers.add(banner(attempt(stranger, "yuki", "wrong-" + attempt)));
        }
        answers.add(banner(attempt(stranger, "yuki", HttpAgent.PASSWORD)));
        answers.add(banner(attempt(stranger, "nobody", "wrong")));
        assertThat(answers).hasSize(7).containsOnly(answers.get(0));
        assertThat(answers.get(0)).isNotBlank();
    }

    private static HttpResponse<String> attempt(HttpAgent stranger, String login, String password) {
        Element form = stranger.page("/app/login").expectFirst("form[action$=/login]");
        HttpResponse<String> answer = stranger.submit(form, Map.of("login", login, "password", password));
        assertThat(answer.statusCode()).isEqualTo(401);
        return answer;
    }

    private static String banner(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select(".banner").text();
    }

    @Test
    void anInteractionOfAnotherWorkgroupDoesNotExistForAnAgent() {
        Desk nadia = stage.deskOf("nadia");
        stage.platform().post("ana_builds", "@harborcare my delivery is late");
        nadia.pickUp("Ana builds things");
        long id = nadia.interaction();
        nadia.transferTo("Deliveries", "A delivery.");

        HttpAgent tom = HttpAgent.logIn(stage.uri(), "tom");
        for (String path : List.of("", "/timeline", "/context", "/head", "/transfer")) {
            assertThat(tom.get("/app/interactions/" + id + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        nadia.pickUp("Ana builds things").finish("Passed on");
    }

    @Test
    void everyPageForbidsWhatItDoesNotNeed() {
        HttpAgent ada = HttpAgent.logIn(stage.uri(), "ada");
        for (String path :
                List.of("/app/login", "/app/desk", "/app/queue", "/app/channels", "/app/live", "/app/nowhere")) {
            var headers = ada.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'", "style-src 'self'", "script-src 'self'")
                    .doesNotContain("unsafe-inline", "unsafe-eval");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("same-origin");
            assertThat(headers.firstValue("Cache-Control")).as(path).hasValue("no-store");
        }
    }

    @Test
    void theSessionCookieIsKeptFromScriptsAndChangesAtLogIn() {
        Window window = stage.window();
        window.page().navigate("/app/login");
        String before = window.session().value;

        Cookie after = window.logIn("nadia").session();

        assertThat(after.value).isNotEqualTo(before);
        assertThat(after.httpOnly).isTrue();
        assertThat(after.sameSite).isEqualTo(SameSiteAttribute.LAX);
    }

    @Test
    void thePagesAreAccessibleInLightAndDark() {
        Page agent = stage.windowOf("nadia").page();
        Desk desk = new Desk(agent).available();
        stage.platform()
                .post("grumpy_gus77", "@harborcare third promise, still no refund https://example.com/order?id=1");
        desk.pickUp("Gus").writeTo("INTERNAL", "Refund is approved.").writeTo("PUBLIC", "Your refund is on its way.");
        PlaywrightAssertions.assertThat(desk.message("Your refund is on its way."))
                .containsText("Sent");
        String conversation = agent.url();
        stage.platform().post("june_harlow", "@harborcare thank you!");
        PlaywrightAssertions.assertThat(desk.offerOf("June Harlow")).isVisible();
        Page office = stage.windowOf("ada").page();
        List<String> problems = new ArrayList<>();

        problems.addAll(Looks.judge(agent, "desk", conversation));
        problems.addAll(Looks.judge(agent, "queue", "/app/queue"));
        problems.addAll(Looks.judge(agent, "styleguide", "/app/styleguide"));
        problems.addAll(Looks.judge(office, "live", "/app/live"));
        problems.addAll(Looks.judge(office, "channels", "/app/channels"));
        office.click("text=Harbor & Pine on X");
        problems.addAll(Looks.judge(office, "channel", office.url()));
        problems.addAll(Looks.judge(stage.window().page(), "login", "/app/login"));

        agent.navigate(conversation);
        desk.finish("Refund agreed");
        desk.available().pickUp("June Harlow").finish("No reply needed");
        assertThat(problems).isEmpty();
    }
}

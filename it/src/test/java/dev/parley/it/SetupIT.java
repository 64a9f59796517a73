package dev.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.it.support.HttpAgent;
import dev.parley.it.support.OnStage;
import dev.parley.it.support.SignedLicence;
import dev.parley.it.support.Stage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of the setup as they work without script, and the call of another system (RT-2, RT-3, RT-8). */
@ExtendWith(OnStage.class)
class SetupIT {

    private final Stage stage;

    SetupIT(Stage stage) {
        this.stage = stage;
    }

    private static Document read(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }

    private static HttpResponse<String> submit(HttpAgent agent, String path, String form, Map<String, String> values) {
        return agent.submit(agent.page(path).expectFirst(form), values);
    }

    @Test
    void a_licence_file_is_refused_at_its_field_and_assignments_are_kept() {
        HttpAgent ada = HttpAgent.logIn(stage.uri(), "ada");
        assertThat(ada.page("/app/setup/licences").select("#in-force").text()).contains("Licence DEV-1");
        String form = "form[action$=/setup/licences/preview]";
        HttpResponse<String> refused = submit(ada, "/app/setup/licences", form, Map.of("licence", "hello"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(read(refused).select("#licence-error").text()).startsWith("This is not a licence file");

        String access = "/app/setup/licences/I3_ACCESS_ACD_SOCIAL_MEDIA";
        Document holders = ada.page(access);
        Element station = holders.expectFirst("input[name=station]");
        String users = holders.select("input[name=user][checked], input[name^=had-]").stream()
                .map(input -> "&" + input.attr("name") + "=" + input.attr("value"))
                .reduce("", String::concat);
        Element csrf = holders.expectFirst("form[action$=I3_ACCESS_ACD_SOCIAL_MEDIA] input[type=hidden]");
        HttpResponse<String> saved = ada.postRaw(
                access, csrf.attr("name") + "=" + csrf.attr("value") + "&station=" + station.attr("value") + users);
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(ada.page(access).select("input[name=station][checked]").eachAttr("value"))
                .containsExactly(station.attr("value"));
    }

    @Test
    void a_licence_file_is_shown_before_it_is_loaded_and_can_be_loaded_again() {
        HttpAgent ada = HttpAgent.logIn(stage.uri(), "ada");
        String page = "/app/setup/licences";
        String form = "form[action$=/setup/licences/preview]";
        String more = SignedLicence.named("DEV-2").of("I3_ACCESS_ACD_SOCIAL_MEDIA", 900);
        Document shown = read(submit(ada, page, form, Map.of("licence", more)));
        assertThat(shown.expectFirst("#preview tr:contains(I3_ACCESS_ACD_SOCIAL_MEDIA)")
                        .text())
                .contains(" 900 ");
        assertThat(shown.select("#preview .badge--positive")).isNotEmpty();
        assertThat(ada.page(page).select("#in-force").text()).contains("DEV-1");
        HttpResponse<String> loaded = ada.submit(shown.expectFirst(form), "#load", Map.of("licence", more));
        assertThat(loaded.statusCode()).isEqualTo(200);
        assertThat(ada.page(page).select("#in-force").text()).contains("DEV-2");
        assertThat(ada.page(page).select("#files tbody tr").get(0).text()).contains("DEV-2", "In force", "Ada");

        String less = SignedLicence.named("DEV-3").of("I3_ACCESS_ACD_SOCIAL_MEDIA", 0);
        HttpResponse<String> refused = submit(ada, page, form, Map.of("licence", less));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(read(refused).select("#licence-error").text()).contains("less than is in use");
        assertThat(read(refused).select("#preview .badge--negative")).isNotEmpty();
        assertThat(read(refused).select("#load")).isEmpty();

        String former = ada.page(page).expectFirst("#files a:contains(DEV-1)").attr("href");
        Document again = ada.page(former);
        assertThat(again.select("#preview .banner").text()).contains("older than the one in force");
        ada.submit(again.expectFirst(form), "#load", Map.of());
        assertThat(ada.page(page).select("#in-force").text()).contains("DEV-1");
    }

    @Test
    void what_ends_soon_or_has_ended_is_in_the_health_report_and_on_the_live_page() {
        HttpAgent sam = HttpAgent.logIn(stage.uri(), "sam");
        assertThat(sam.get("/health/ready").body())
                .contains("licences", "accounts")
                .doesNotContain("expires on");
        try {
            expire(Instant.now().plus(Duration.ofDays(3)));
            HttpResponse<String> soon = sam.get("/health/ready");
            assertThat(soon.statusCode()).isEqualTo(200);
            assertThat(soon.body()).contains("I3_ACCESS_ACD_WHATSAPP", "expires on", "Load a new licence file before.");
            assertThat(sam.page("/app/live").select("#live-strip .banner").text())
                    .doesNotContain("not routed");
            expire(Instant.now().minusSeconds(60));
            assertThat(sam.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(sam.get("/health/ready").body()).contains("expired on");
            assertThat(sam.page("/app/live").select("#live-strip .banner").text())
                    .contains("WhatsApp is not routed: the licence “I3_ACCESS_ACD_WHATSAPP” expired on");
            HttpAgent ada = HttpAgent.logIn(stage.uri(), "ada");
            assertThat(ada.page("/app/setup/licences")
                            .expectFirst("#licence-I3_ACCESS_ACD_WHATSAPP")
                            .text())
                    .contains("Expired");
        } finally {
            stage.database().update("update licence set expires_at = null where name = 'I3_ACCESS_ACD_WHATSAPP'");
        }
    }

    private void expire(Instant at) {
        stage.database()
                .update(
                        "update licence set expires_at = ? where name = 'I3_ACCESS_ACD_WHATSAPP'",
                        LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    @Test
    void stations_are_offered_at_the_log_in_and_an_unknown_one_is_refused_in_words() {
        HttpAgent ines = HttpAgent.anonymous(stage.uri());
        Document login = ines.page("/app/login");
        assertThat(login.select("datalist#stations option").eachAttr("value")).contains("Desk 1");
        assertThat(login.expectFirst("#station").attr("list")).isEqualTo("stations");
        HttpResponse<String> in = ines.submit(
                login.expectFirst("form[action$=/login]"),
                Map.of("login", "ines", "password", HttpAgent.PASSWORD, "station", "Nowhere"));
        assertThat(read(in).select("#toasts").text())
                .contains("There is no station “Nowhere”. Choose one of the list.");
        assertThat(read(in).select("#state-button")).isNotEmpty();
    }

    @Test
    void an_agent_may_not_open_the_setup() {
        HttpAgent tom = HttpAgent.logIn(stage.uri(), "tom");
        for (String page : new String[] {"licences", "stations", "states", "keys"}) {
            assertThat(tom.get("/app/setup/" + page).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void a_station_is_created_renamed_taken_freed_and_deleted() {
        HttpAgent ada = HttpAgent.logIn(stage.uri(), "ada");
        String form = "form[method=post][action$=/setup/stations]";
        assertThat(submit(ada, "/app/setup/stations", form, Map.of("name", "Desk 1"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(submit(ada, "/app/setup/stations", form, Map.of("name", "Window"))
                        .statusCode())
                .isEqualTo(200);
        HttpAgent ines = HttpAgent.logIn(stage.uri(), "ines");
        submit(ines, "/app/desk", "form[action$=/app/station]", Map.of("station", "Window"));
        HttpAgent sam = HttpAgent.logIn(stage.uri(), "sam");
        Document list = sam.page("/app/setup/stations");
        assertThat(list.select("tr:contains(Window)").text()).contains("Inês Prado");
        HttpAgent tom = HttpAgent.logIn(stage.uri(), "tom");
        assertThat(submit(tom, "/app/desk", "form[action$=/app/station]", Map.of("station", "Window"))
                        .body())
                .contains("Inês Prado is logged in at Window");
        assertThat(sam.submit(list.expectFirst("tr:contains(Window) form"), Map.of())
                        .statusCode())
                .isEqualTo(200);

        String one = ada.page("/app/setup/stations")
                .expectFirst("a:contains(Window)")
                .attr("href");
        assertThat(submit(ada, one, "form:has(#name)", Map.of("name", "Window seat"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(submit(ada, one, "form[action$=/removal]", Map.of()).statusCode())
                .isEqualTo(200);
        assertThat(ada.page("/app/setup/stations").select("tr:contains(Window)"))
                .isEmpty();
    }

    @Test
    @DisplayName("RT-2: stations come from a file that is shown first, with the line and the name of what is wrong")
    void stationsComeFromAFile() {
        HttpAgent ada = HttpAgent.logIn(stage.uri(), "ada");
        String page = "/app/setup/stations/import";
        String wrong = "name,licences\nRow 1,I3_ACCESS_ACD_SOCIAL_MEDIA\nRow 2,I3_ACCESS_NOTHING\n";
        HttpResponse<String> refused = submit(ada, page, "main form", Map.of("csv", wrong));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(read(refused).select("#plan tbody tr").eachText())
                .containsExactly("Line 3 Row 2 The licence “I3_ACCESS_NOTHING” is not installed.");
        assertThat(read(refused).select("#apply")).isEmpty();

        String many =
                IntStream.range(0, 50_000).mapToObj(n -> "Seat " + n).collect(Collectors.joining("\n", "name\n", ""));
        HttpResponse<String> tooMany = submit(ada, page, "main form", Map.of("csv", many));
        assertThat(tooMany.statusCode()).isEqualTo(422);
        assertThat(read(tooMany).select("#plan").text()).contains("A file has at most 20,000 stations.");

        String right = wrong.replace(",I3_ACCESS_NOTHING", ",");
        Document shown = read(submit(ada, page, "main form", Map.of("csv", right)));
        assertThat(shown.expectFirst("#verdict").text()).isEqualTo("New: 2, changed: 0, as they are: 0.");
        assertThat(ada.submit(shown.expectFirst("main form"), "#apply", Map.of("csv", right))
                        .statusCode())
                .isEqualTo(200);
        assertThat(ada.page("/app/setup/stations?find=Row")
                        .select("#stations tbody tr")
                        .eachText())
                .containsExactly("Row 1 nobody Social media", "Row 2 nobody none");
        HttpResponse<String> exported = ada.get("/app/setup/stations/export");
        assertThat(exported.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"stations.csv\"");
        assertThat(exported.body()).contains("Row 1,I3_ACCESS_ACD_SOCIAL_MEDIA\r\n", "Row 2,\r\n");
        assertThat(HttpAgent.logIn(stage.uri(), "tom")
                        .get("/app/setup/stations/export")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_new_reason_is_in_the_menu_of_agents_and_a_supervisor_can_set_it() {
        HttpAgent ada = HttpAgent.logIn(stage.uri(), "ada");
        String form = "form[action$=/setup/states]";
        submit(ada, "/app/setup/states", form, Map.of("state", "AWAY", "label", "coaching"));
        assertThat(submit(ada, "/app/setup/states", form, Map.of("state", "AWAY", "label", "Coaching"))
                        .statusCode())
                .isEqualTo(422);
        HttpAgent ines = HttpAgent.logIn(stage.uri(), "ines");
        assertThat(ines.page("/app/desk").select("button[value=away-coaching]").text())
                .isEqualTo("Away: coaching");
        HttpAgent sam = HttpAgent.logIn(stage.uri(), "sam");
        String sheet = sam.page("/app/live")
                .expectFirst("[id^=live-agent-]:contains(Inês)")
                .attr("href");
        submit(sam, sheet, "main form[action$=/state]", Map.of("state", "away-coaching"));
        assertThat(sam.page(sheet).expectFirst("#history tbody tr").text()).startsWith("Away: coaching");
        assertThat(ines.page("/app/desk").select("#state-button").text()).startsWith("Away: coaching");
    }

    @Test
    void another_system_reports_load_with_its_key_until_that_is_revoked() throws IOException, InterruptedException {
        HttpAgent ada = HttpAgent.logIn(stage.uri(), "ada");
        String form = "form[action$=/setup/keys]";
        String key = read(submit(ada, "/app/setup/keys", form, Map.of("name", "Telephone system")))
                .select("#fresh-key")
                .text();
        assertThat(key).startsWith("parley_");
        assertThat(ada.get("/app/setup/keys").body()).doesNotContain(key);
        String call = "{\"interactions\": [{\"id\": \"c-1\", \"type\": \"call\"}]}";
        HttpAgent ines = HttpAgent.logIn(stage.uri(), "ines");
        assertThat(report(key, "ines", call).statusCode()).isEqualTo(200);
        assertThat(ines.page("/app/desk").select(".topbar__load").text()).contains("1 task, 100 %");
        String live = HttpAgent.logIn(stage.uri(), "sam")
                .page("/app/live")
                .expectFirst("#live-agents tr:contains(Inês)")
                .text();
        assertThat(live).contains(" 1 100 %");
        assertThat(report(key, "nobody", call).statusCode()).isEqualTo(404);
        HttpResponse<String> malformed = report(key, "ines", "{\"interactions\": [{\"id\": \"c-1\"}]}");
        assertThat(malformed.statusCode()).isEqualTo(400);
        assertThat(malformed.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(malformed.body()).contains("interactions[0].type must be one of call");
        assertThat(report(key, "ines", "{\"interactions\": []}").statusCode()).isEqualTo(200);
        assertThat(report("parley_wrong", "ines", call).statusCode()).isEqualTo(401);
        submit(ada, "/app/setup/keys", "form[action$=/revocation]", Map.of());
        assertThat(report(key, "ines", call).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> report(String key, String login, String body)
            throws IOException, InterruptedException {
        URI place = stage.uri().resolve("/api/agents/" + login + "/load");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(place)
                                .header("Authorization", "Bearer " + key)
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}

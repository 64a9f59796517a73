package dev.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.it.support.HttpAgent;
import dev.parley.it.support.OnStage;
import dev.parley.it.support.Stage;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files of users over HTTP: what is refused, and where (SE-7). */
@ExtendWith(OnStage.class)
class PeopleIT {

    private static final String PAGE = "/app/users/import";

    private final Stage stage;

    PeopleIT(Stage stage) {
        this.stage = stage;
    }

    private static HttpResponse<String> show(HttpAgent ada, String csv) {
        return ada.submit(ada.page(PAGE).expectFirst("main form"), Map.of("csv", csv));
    }

    private static Document refused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#apply")).isEmpty();
        return page;
    }

    @Test
    @DisplayName("SE-7: unknown columns, users who are there twice and bad cells are refused, each with its line")
    void problemsHaveTheirLine() {
        HttpAgent ada = HttpAgent.logIn(stage.uri(), "ada");
        Document columns = refused(show(ada, "login,shoe size\nkim,43\n"));
        assertThat(columns.select("#plan tr:contains(Line 1)").text()).contains("There is no column “shoe size”");
        assertThat(columns.expectFirst("#rows").text()).contains("kim,43");
        Document rows = refused(show(
                ada,
                "login,name,role,cost,enabled\nkim.1,Kim,agent,1,yes\nKIM.1,Kim,agent,1,yes\n"
                        + "kim.2,,boss,many,perhaps\nkim.3,Kim\n"));
        assertThat(rows.select("#plan tr:contains(Line 3)").text()).contains("“KIM.1” is in the file twice");
        assertThat(rows.select("#plan tr:contains(Line 4)").text())
                .contains("Give a name", "There is no role “boss”", "The cost “many”", "“perhaps” is neither");
        assertThat(rows.select("#plan tr:contains(Line 5)").text()).contains("It has 2 columns");
        assertThat(ada.page("/app/users?find=kim.1").select("#users tbody tr")).isEmpty();
    }

    @Test
    @DisplayName("SE-7: 50,000 lines are refused in words; 20,000 are shown")
    void aFileHasALimit() {
        HttpAgent ada = HttpAgent.logIn(stage.uri(), "ada");
        Document tooMany = refused(show(ada, lines(50_000)));
        assertThat(tooMany.select("#plan").text()).contains("A file has at most 20,000 users.");
        HttpResponse<String> most = show(ada, lines(20_000));
        assertThat(most.statusCode()).isEqualTo(200);
        Document shown = Jsoup.parse(most.body());
        assertThat(shown.expectFirst("#verdict").text()).startsWith("New: 20000");
        assertThat(shown.select("#plan tbody tr")).hasSize(200);
        assertThat(shown.select("#plan .card__foot").text()).isEqualTo("19800 more are not listed here.");
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "crowd-" + n + ",One of a crowd of many,agent,3")
                .collect(Collectors.joining("\n", "login,name,role,cost\n", "\n"));
    }

    @Test
    @DisplayName("SE-1: the last administrator stays one, in the form and in a change of many")
    void theLastAdministratorStays() {
        HttpAgent ada = HttpAgent.logIn(stage.uri(), "ada");
        String own = ada.page("/app/users?find=ada&show=ADMINISTRATORS")
                .expectFirst("#users a[id^=user-]")
                .attr("href");
        Element form = ada.page(own).expectFirst("main form");
        HttpResponse<String> less = ada.submit(
                form, Map.of("login", "ada", "display-name", "Ada", "role", "AGENT", "on", "enabled", "cost", "0"));
        assertThat(refused(less).select("#role-error").text()).contains("from yourself");
        Document list = ada.page("/app/users?show=ADMINISTRATORS");
        HttpResponse<String> change =
                ada.submit(list.expectFirst("form#users"), Map.of("user", own.replaceAll("\\D", "")));
        Element bulk = Jsoup.parse(change.body()).expectFirst("main form");
        HttpResponse<String> off = ada.submit(bulk, Map.of("access", "DISABLED"));
        assertThat(Jsoup.parse(off.body()).select("#preview").text())
                .contains("You cannot take the administrator’s role from yourself.");
        assertThat(Jsoup.parse(off.body()).select("#apply")).isEmpty();
    }

    @Test
    @DisplayName("RT-1: skills come from a file, which renames those that are there as well; all of it or nothing")
    void skillsComeFromAFile() {
        HttpAgent ada = HttpAgent.logIn(stage.uri(), "ada");
        String page = "/app/skills/import";
        importOf(ada, page, "name\nWeaving\nGlazing\n");
        String clash = "name,new_name\nWeaving,Glazing\nOak; pine,\nPolish,Wax\nglazing,GLAZING\n";
        Document wrong = refused(ada.submit(ada.page(page).expectFirst("main form"), Map.of("csv", clash)));
        assertThat(wrong.select("#plan tbody tr").eachText())
                .containsExactly(
                        "Line 2 Weaving The name “Glazing” is taken. Choose another one.",
                        "Line 3 Oak; pine Leave out commas, colons, semicolons, bars and quotation marks: they stand"
                                + " between names in lists.",
                        "Line 4 Polish There is no skill of this name that could get a new one.");
        assertThat(importOf(ada, page, "name,new_name\nWeaving,Basketry\nglazing,GLAZING\nFraming,\n"))
                .isEqualTo("New: 1, changed: 2, as they are: 0.");
        assertThat(ada.get("/app/skills/export").body())
                .contains("Basketry,\r\n", "Framing,\r\n", "GLAZING,\r\n")
                .doesNotContain("Weaving");
        assertThat(HttpAgent.logIn(stage.uri(), "tom").get(page).statusCode()).isEqualTo(403);
        assertThat(HttpAgent.logIn(stage.uri(), "tom").get("/app/skills/export").statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("RT-8: reasons come from a file, which offers those that are there or not; all of it or nothing")
    void reasonsComeFromAFile() {
        HttpAgent ada = HttpAgent.logIn(stage.uri(), "ada");
        String page = "/app/setup/states/import";
        String wrong =
                "reason,offered\nAway: seminar,\nseminar,\nFollow-up:,\nRejecting an offer: no idea,maybe\naway:seminar,\n";
        Document refused = refused(ada.submit(ada.page(page).expectFirst("main form"), Map.of("csv", wrong)));
        assertThat(refused.select("#plan tbody tr").eachText())
                .containsExactly(
                        "Line 3 seminar Begin with what it is a reason of: “Away:”, “Follow-up:”, “Rejecting an offer:”.",
                        "Line 4 Follow-up: Give the reason a name of 1 to 60 characters.",
                        "Line 5 Rejecting an offer: no idea “maybe” is neither true nor false in the column offered.",
                        "Line 6 away:seminar The reason “Away: seminar” is in the file twice.");
        assertThat(importOf(ada, page, "reason,offered\naway: seminar,\nFollow-up: seminar,no\n"))
                .isEqualTo("New: 2, changed: 0, as they are: 0.");
        assertThat(importOf(ada, page, "reason,offered\nAway: Seminar,false\nFollow-up: seminar,\n"))
                .isEqualTo("New: 0, changed: 1, as they are: 1.");
        assertThat(ada.get("/app/setup/states/export").body())
                .contains("Away: seminar,false\r\n", "Follow-up: seminar,false\r\n");
        assertThat(HttpAgent.logIn(stage.uri(), "tom").get(page).statusCode()).isEqualTo(403);
        assertThat(HttpAgent.logIn(stage.uri(), "tom")
                        .get("/app/setup/states/export")
                        .statusCode())
                .isEqualTo(403);
    }

    /** Takes a file in that has nothing wrong in it, and returns what was said before. */
    private static String importOf(HttpAgent ada, String page, String csv) {
        Document shown = Jsoup.parse(ada.submit(ada.page(page).expectFirst("main form"), Map.of("csv", csv))
                .body());
        assertThat(ada.submit(shown.expectFirst("main form"), "#apply", Map.of("csv", csv))
                        .statusCode())
                .isEqualTo(200);
        return shown.expectFirst("#verdict").text();
    }

    @Test
    @DisplayName("SE-7: who has no ticked user is told, and an agent may not import")
    void nobodyTicked() {
        HttpAgent ada = HttpAgent.logIn(stage.uri(), "ada");
        HttpResponse<String> none = ada.submit(ada.page("/app/users").expectFirst("form#users"), Map.of());
        assertThat(none.body()).contains("Tick the users to change first.");
        assertThat(HttpAgent.logIn(stage.uri(), "tom").get(PAGE).statusCode()).isEqualTo(403);
    }
}

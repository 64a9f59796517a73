package dev.parley.web.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.administration.ImportPlan;
import dev.parley.administration.LineProblem;
import dev.parley.channel.FieldProblem;
import dev.parley.web.imports.ImportView;
import dev.parley.web.workforce.PeopleSamples;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The pages about people and queues. */
class PeoplePagesRenderTest {

    @Test
    @DisplayName("RT-1: the list of workgroups tells members, what waits and whether the queue is on")
    void workgroups() {
        Document page = page("workforce/workgroups", PeopleSamples.workgroups());
        assertThat(page.select("#workgroups tbody tr").eachText())
                .containsExactly("Billing On 12 3", "Care <b> Off 0 0");
        assertThat(page.expectFirst("#find").attr("value")).isEqualTo("b");
    }

    @Test
    @DisplayName("RT-3, RT-5: a workgroup’s form has utilization and service level of all eight types")
    void workgroup() {
        Document page = page("workforce/workgroup", PeopleSamples.workgroup());
        assertThat(page.select("[id^=percent-]")).hasSize(8);
        assertThat(page.select("[id^=boost-]")).hasSize(8);
        assertThat(page.expectFirst("#percent-CHAT").attr("value")).isEqualTo("34");
        assertThat(page.expectFirst("#target-CHAT").attr("value")).isEqualTo("60");
        assertThat(page.expectFirst("#ring-drop-1").attr("value")).isEqualTo("Internet");
        assertThat(page.expectFirst("#ring-ask-1").attr("value")).isEqualTo("Care <b>");
        assertThat(page.expectFirst("#minimum-5").attr("value")).isEqualTo("40");
        assertThat(page.select("input[name=on][checked]").eachAttr("value"))
                .contains("acd-on", "member-9", "active-9", "member-10")
                .doesNotContain("active-10");
        assertThat(page.select("input[type=hidden][name=on]").eachAttr("value"))
                .as("members as the page shows them")
                .containsExactly("had-member-9", "had-active-9", "had-member-10");
        assertThat(page.expectFirst("#dispositions").text()).contains("Solved");
        assertThat(page.select("main").text()).contains("Channels that send to it: Care on X.");
    }

    @Test
    @DisplayName("RT-1: why a queue cannot be off is told at its field")
    void problemAtItsField() {
        Document page = page(
                "workforce/workgroup",
                PeopleSamples.workgroup(
                        new FieldProblem("acd-on", "ACD queue", "“Care on X” sends to it."),
                        new FieldProblem("percent-CHAT", "Chat, utilization", "Give a number from 1 to 100.")));
        assertThat(page.expectFirst("#acd-on-error").text()).isEqualTo("“Care on X” sends to it.");
        assertThat(page.expectFirst("#percent-CHAT").attr("aria-describedby")).isEqualTo("percent-CHAT-error");
        assertThat(page.select(".form__errors a").eachAttr("href")).containsExactly("#acd-on", "#percent-CHAT");
    }

    @Test
    @DisplayName("SE-7: the list of users is paged and tells state, licences and what is unusual")
    void users() {
        Document page = page("workforce/users", PeopleSamples.users());
        assertThat(page.select("#users tbody tr")).hasSize(2);
        assertThat(page.select("#users tbody tr").get(1).text()).contains("Disabled", "No password", "None");
        assertThat(page.select(".pager").text()).contains("51–52 of 120");
        assertThat(page.expectFirst("#next").attr("href")).contains("/app/users");
        assertThat(page.text()).contains("Social media 28 of 40");
    }

    @Test
    @DisplayName("RT-3: a user’s form shows own values and the workgroup that others come from")
    void user() {
        Document page = page("workforce/user", PeopleSamples.user(true));
        assertThat(page.expectFirst("#percent-CHAT").attr("value")).isEqualTo("20");
        assertThat(page.select("tr:has(#percent-CHAT) .table__inherited").text())
                .isEqualTo("34 %, 3 from Billing");
        assertThat(page.expectFirst("#proficiency-5").attr("value")).isEqualTo("85");
        assertThat(page.expectFirst("#password").hasAttr("value")).isFalse();
        assertThat(page.select("input[name=on][checked]").eachAttr("value"))
                .contains("enabled", "right-VIEW_STATISTICS", "group-1", "active-1", "group-2")
                .doesNotContain("active-2");
        assertThat(page("workforce/user", PeopleSamples.user(false))
                        .expectFirst("h1")
                        .text())
                .isEqualTo("New user");
    }

    @Test
    @DisplayName("RT-2: a licence that is used up is told at its field")
    void licenceProblem() {
        String field = "licence-I3_ACCESS_ACD_SOCIAL_MEDIA";
        Document page = page(
                "workforce/user", PeopleSamples.user(true, new FieldProblem(field, "Licences", "All 40 are in use.")));
        assertThat(page.getElementById(field + "-error")).isNotNull();
        assertThat(page.select(".form__errors a").attr("href")).isEqualTo("#" + field);
    }

    @Test
    @DisplayName("RT-1: skills are created, renamed and deleted on one page")
    void skills() {
        Document page = page("workforce/skills", PeopleSamples.skills(new FieldProblem("name-5", "Name", "Taken.")));
        assertThat(page.expectFirst("#name-5").attr("value")).isEqualTo("Billing");
        assertThat(page.expectFirst("#name-5-error").text()).isEqualTo("Taken.");
        assertThat(page.select(".form__errors a").eachAttr("href")).containsExactly("#name-5");
        assertThat(page.select("form[action$=/removal]")).hasSize(1);
    }

    @Test
    @DisplayName("SE-7: a change of several users is shown before it can be made")
    void bulk() {
        Document page = page("workforce/bulk", PeopleSamples.bulk(true));
        assertThat(page.expectFirst("#preview h2").text()).isEqualTo("1 of 2 would change");
        assertThat(page.select("#preview tbody tr").get(0).text()).contains("Billing → Billing, Care");
        assertThat(page.select("input[name=user]").eachAttr("value")).containsExactly("9", "10");
        assertThat(page.expectFirst("#joins option[selected]").text()).isEqualTo("Care <b>");
        assertThat(page.expectFirst("#apply").attr("formaction")).isEqualTo("/app/users/bulk/application");
        Document refused = page("workforce/bulk", PeopleSamples.bulk(false));
        assertThat(refused.select("#apply")).isEmpty();
        assertThat(refused.select("#preview .table__bad").text()).isEqualTo("You cannot disable yourself.");
    }

    @Test
    @DisplayName("SE-7: a file is shown with what it would do, or with its problems by line")
    void file() {
        Document page = page("workforce/import", PeopleSamples.file());
        assertThat(page.expectFirst("#verdict").text()).isEqualTo("New: 1, changed: 0, as they are: 1.");
        assertThat(page.expectFirst("#rows").wholeText()).contains("kit,<Kit>");
        assertThat(page.select("#plan tbody tr")).hasSize(1);
        assertThat(page.select("#apply")).hasSize(1);
        Document refused =
                page("workforce/import", PeopleSamples.file(new LineProblem(2, "ada", "No such workgroup.")));
        assertThat(refused.select("#plan .table__bad").text()).isEqualTo("No such workgroup.");
        assertThat(refused.select("#plan th").text()).contains("Line 2");
        assertThat(refused.select("#apply")).isEmpty();
    }

    @Test
    @DisplayName("RT-3: workgroups come from a file that is shown first, too")
    void fileOfWorkgroups() {
        Document page = page("workforce/workgroup-import", PeopleSamples.file());
        assertThat(page.expectFirst("h1").text()).isEqualTo("Workgroups as CSV");
        assertThat(page.expectFirst("form.form").attr("action")).isEqualTo("/app/workgroups/import#plan");
        assertThat(page.expectFirst("#apply").attr("formaction")).isEqualTo("/app/workgroups/import/application");
        assertThat(page.select("#plan thead th").eachText()).containsExactly("Line", "Workgroup", "What");
    }

    @Test
    @DisplayName("RT-2: stations come from a file that is shown first, too")
    void fileOfStations() {
        Document page = page("station/import", PeopleSamples.file());
        assertThat(page.expectFirst("form.form").attr("action")).isEqualTo("/app/setup/stations/import#plan");
        assertThat(page.expectFirst("#apply").attr("formaction")).isEqualTo("/app/setup/stations/import/application");
        assertThat(page.select("#plan thead th").eachText()).containsExactly("Line", "Station", "What");
    }

    @Test
    @DisplayName("A file that changes nothing says so, without an empty table")
    void fileThatChangesNothing() {
        Map<String, Object> model = PeopleSamples.file();
        ImportPlan.Line left = new ImportPlan.Line(2, "lunch", ImportPlan.Outcome.LEFT, List.of());
        ImportPlan plan = new ImportPlan(List.of(left), List.of(), List.of(), List.of(), false);
        model.put("file", ImportView.of("reason\nlunch", List.of("reason"), plan));
        Document page = page("agentstate/import", model);
        assertThat(page.expectFirst("#verdict").text()).isEqualTo("New: 0, changed: 0, as they are: 1.");
        assertThat(page.select("#plan table, #apply")).isEmpty();
    }

    @Test
    @DisplayName("RT-8: reasons come from a file that is shown first, too")
    void fileOfReasons() {
        Document page = page("agentstate/import", PeopleSamples.file());
        assertThat(page.expectFirst("form.form").attr("action")).isEqualTo("/app/setup/states/import#plan");
        assertThat(page.expectFirst("#apply").attr("formaction")).isEqualTo("/app/setup/states/import/application");
        assertThat(page.expectFirst("#export").text()).isEqualTo("Export all reasons");
        assertThat(page.select("#plan thead th").eachText()).containsExactly("Line", "Reason", "What");
    }

    @Test
    @DisplayName("RT-1: skills come from a file that is shown first, too")
    void fileOfSkills() {
        Document page = page("workforce/skill-import", PeopleSamples.file());
        assertThat(page.expectFirst("form.form").attr("action")).isEqualTo("/app/skills/import#plan");
        assertThat(page.expectFirst("#apply").attr("formaction")).isEqualTo("/app/skills/import/application");
        assertThat(page.select("#plan thead th").eachText()).containsExactly("Line", "Skill", "What");
    }

    @Test
    @DisplayName("RT-1: skills that do not fit on one page are on more, and what was looked for stays")
    void pagesOfSkills() {
        Document page = page("workforce/skills", PeopleSamples.manySkills());
        assertThat(page.select("tbody tr")).hasSize(50);
        assertThat(page.select(".pager > span:first-child").text()).isEqualTo("51–100 of 120");
        assertThat(page.expectFirst("#next").attr("href")).isEqualTo("/app/skills?find=skill&page=3");
        assertThat(page.expectFirst("#previous").attr("href")).isEqualTo("/app/skills?find=skill&page=1");
        assertThat(page.select("tbody form"))
                .as("what is renamed or deleted comes back to its place")
                .allSatisfy(form -> assertThat(
                                form.select("[name=find], [name=page]").eachAttr("value"))
                        .containsExactly("skill", "2"));
    }

    @Test
    @DisplayName("RT-4: who would get it is told with scores and with why others cannot")
    void whatIf() {
        Document page = page("workforce/whatif", PeopleSamples.whatIf());
        assertThat(page.expectFirst("#answer h2").text()).isEqualTo("Noor would get it now");
        assertThat(page.select("#answer tbody tr").text()).isEqualTo("Noor 85.00 Skill 85 × 1.0 = 85");
        assertThat(page.expectFirst("#exclusions").text()).isEqualTo("3 agents without the skill");
        assertThat(page.expectFirst("#workgroup option[selected]").text()).isEqualTo("Billing");
    }

    private static Document page(String view, Map<String, Object> model) {
        Document page = Jsoup.parse(Views.render(view, model));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("main [for]").eachAttr("for"))
                .allSatisfy(id -> assertThat(page.getElementById(id)).as(id).isNotNull());
        assertThat(page.select("main form[method=post]"))
                .allSatisfy(form -> assertThat(form.select("input[name=_csrf]")).hasSize(1));
        return page;
    }
}

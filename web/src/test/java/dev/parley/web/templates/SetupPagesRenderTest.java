package dev.parley.web.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.web.desk.SampleModels;
import dev.parley.web.licensing.LicensingSamples;
import dev.parley.workforce.ConfiguringReasons.ReasonLine;
import dev.parley.workforce.ReasonUse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The pages of the setup. */
class SetupPagesRenderTest {

    @Test
    @DisplayName("RT-2: who could have a licence is paged, and a form changes only whom it shows")
    void holders() {
        Document page = Jsoup.parse(Views.render("licensing/holders", LicensingSamples.holders()));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("input[name=user]")).hasSize(50);
        assertThat(page.select("input[name=user][checked]").eachAttr("value")).containsExactly("60");
        assertThat(page.select("input[name=had-user]").eachAttr("value")).containsExactly("60");
        assertThat(page.select("input[name=had-station]").eachAttr("value")).containsExactly("7");
        assertThat(page.select("input[name=station][checked]")).isEmpty();
        assertThat(page.select("main form[method=post] input[type=hidden]")
                        .not("[name^=had-], [name=_csrf]")
                        .eachAttr("value"))
                .as("find, users, stations")
                .containsExactly("agent", "2", "1");
        assertThat(page.expectFirst("#next-users").attr("href"))
                .isEqualTo("/app/setup/licences/I3_ACCESS_ACD_WHATSAPP?find=agent&users=3&stations=1");
        assertThat(page.select("#next-stations, #previous-stations")).isEmpty();
    }

    @Test
    @DisplayName("RT-8: before a reason is removed its name is shown, and what stays of it")
    void reasons() {
        Map<String, Object> model = SampleModels.frame("setup");
        model.putAll(Map.of("tabs", List.of(), "tab", "states", "rule", "", "label", "", "problem", ""));
        model.put("uses", ReasonUse.values());
        model.put("use", ReasonUse.AWAY);
        model.put("reasons", List.of(new ReasonLine(5, ReasonUse.AWAY, "lunch", true)));
        Document page = Jsoup.parse(Views.render("agentstate/index", model));
        Element removal = page.expectFirst("#reason-5 form[action$=/removal]");
        assertThat(removal.attr("data-confirm")).isEqualTo("Remove this reason?");
        assertThat(removal.attr("data-confirm-text")).startsWith("“lunch” ").contains("history");
    }
}

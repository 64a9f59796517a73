package dev.parley.web.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.FieldProblem;
import dev.parley.connector.api.Platform;
import dev.parley.web.channel.AsideSamples;
import dev.parley.web.channel.ChannelSamples;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RT-7: targets by rule, as an administrator sees them")
class TargetPagesRenderTest {

    @Test
    void theRulesStandBesideTheChannelInTheirOrder() {
        Document page = Jsoup.parse(Views.render("channel/edit", ChannelSamples.channel(Platform.X, true, true)));
        assertThat(page.select("#targets li a").eachText())
                .containsExactly("Direct messages with “refund”", "Everything");
        assertThat(page.select("#targets form[action$=/promotion]"))
                .as("the first one cannot be tried earlier")
                .hasSize(1);
        assertThat(page.select("#targets button").eachAttr("aria-label"))
                .contains("Remove: Everything", "Try earlier: Everything");
    }

    @Test
    void whatIsWrongIsToldAtItsField() {
        Document page = Jsoup.parse(Views.render(
                "channel/target", AsideSamples.target(0, new FieldProblem("skills", "Skills", "A skill is missing."))));
        assertThat(page.expectFirst("#skills").attr("aria-describedby")).isEqualTo("skills-error");
        assertThat(page.expectFirst("#skills-error").text()).isEqualTo("A skill is missing.");
        assertThat(page.expectFirst("form.form").attr("action")).endsWith("/app/channels/5/targets");
    }

    @Test
    void aStoredRuleIsSentBackToItself() {
        Document page = Jsoup.parse(Views.render("channel/target", AsideSamples.target(11)));
        assertThat(page.expectFirst("form.form").attr("action")).endsWith("/app/channels/5/targets/11");
        assertThat(page.expectFirst("[name=version]").val()).isEqualTo("3");
        assertThat(page.select("#workgroup option").eachText()).containsExactly("As the channel says", "Billing");
    }
}

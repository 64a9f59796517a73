package dev.parley.web.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.desk.TransferTargets;
import dev.parley.desk.TransferTargets.Target;
import dev.parley.web.desk.Posts;
import dev.parley.web.desk.SampleModels;
import dev.parley.web.guide.GuideSamples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PagesRenderTest {

    @Test
    void the_desk_shows_list_offer_conversation_reply_box_and_context() {
        Document page = Jsoup.parse(Views.render("desk/index", SampleModels.desk()));
        assertThat(page.select("#list [data-row]")).hasSize(1);
        assertThat(page.select("#list [aria-current=true]")).hasSize(1);
        assertThat(page.select("#offers .offer")).hasSize(1);
        assertThat(page.select("#reject-menu button[name=reason]").eachAttr("value"))
                .containsExactly("not my subject");
        assertThat(page.select("#timeline .message--internal")).hasSize(1);
        assertThat(page.select("#timeline .timeline__private article")).hasSize(1);
        assertThat(page.select("#timeline .message--failed button").text()).isEqualTo("Try again");
        assertThat(page.select("#composer-text").text()).isEqualTo("A draft");
        assertThat(page.select("#composer-form [name=to]")).hasSize(3);
        assertThat(page.select("#context .facts dt").text()).isEqualTo("sentiment");
        assertThat(page.select("#outcome option")).hasSize(2);
    }

    /** AG-6: a template can be sent while a free text is possible too; the chooser is fetched when it is opened. */
    @Test
    void templates_are_offered_beside_a_free_text() {
        Document page = Jsoup.parse(Views.render("desk/index", SampleModels.desk()));
        assertThat(page.select("#template-choice summary").text()).isEqualTo("Send a template");
        assertThat(page.select("#template-choice #templates").attr("hx-trigger"))
                .isEqualTo("toggle once from:closest details");
        assertThat(page.select("#composer-form #templates"))
                .as("a form in a form")
                .isEmpty();
    }

    @Test
    void what_customers_and_colleagues_write_is_never_markup() {
        Document page = Jsoup.parse(Views.render("desk/index", SampleModels.desk()));
        assertThat(page.select("#timeline script")).isEmpty();
        assertThat(page.select("#timeline").text()).contains("<script>alert(1)</script>");
    }

    @Test
    void every_form_that_posts_carries_the_token() {
        Document page = Jsoup.parse(Views.render("desk/index", SampleModels.desk()));
        assertThat(page.select("form[method=post]"))
                .isNotEmpty()
                .allSatisfy(form -> assertThat(form.select("input[name=_csrf]"))
                        .as(form.outerHtml())
                        .hasSize(1));
    }

    @Test
    void no_identifier_is_used_twice() {
        Document page = Jsoup.parse(Views.render("desk/index", SampleModels.desk()));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void the_empty_desk_leads_to_the_queue() {
        Map<String, Object> model = SampleModels.desk();
        model.remove("view");
        Document page = Jsoup.parse(Views.render("desk/index", model));
        assertThat(page.select(".workspace--empty a.button").attr("href")).isEqualTo("/app/queue");
    }

    @Test
    void an_interaction_can_be_transferred_with_and_without_script() {
        Map<String, Object> model = SampleModels.desk();
        model.put(
                "targets",
                new TransferTargets(List.of(new Target(1, "Billing", "")), List.of(new Target(2, "Jon", "Away"))));
        for (String view : List.of("desk/_transfer", "desk/transfer")) {
            Document page = Jsoup.parse(Views.render(view, model));
            assertThat(page.select("#transfer-target option").eachAttr("value"))
                    .containsExactly("", "workgroup-1", "agent-2");
        }
    }

    /** AG-4: in place, and as a page of its own without script. */
    @Test
    void a_post_is_edited_where_it_stands() {
        Map<String, Object> model = SampleModels.desk();
        Document timeline = Jsoup.parse(Views.render("desk/_timeline", model));
        assertThat(timeline.select("#edit-2").attr("hx-target")).isEqualTo("#text-2");
        assertThat(timeline.select("#text-2")).hasSize(1);
        assertThat(timeline.select("#post-2 [hx-confirm]")).hasSize(1);
        assertThat(timeline.select("#post-2 .message__meta").text()).contains("Edited");
        assertThat(timeline.select("#post-3 button[value=REACT]")).hasSize(5);
        assertThat(timeline.select("#post-3 button[value=UNDO_REACTION][aria-pressed=true]"))
                .hasSize(1);
        model.put("edit", SampleModels.edit());
        for (String view : List.of("desk/_edit", "desk/edit")) {
            Document page = Jsoup.parse(Views.render(view, model));
            assertThat(page.select("#text-2 textarea[autofocus]").text()).isEqualTo("We open at nine.");
            assertThat(page.select("#text-2 [data-cancels]")).hasSize(1);
        }
    }

    /** AG-6. */
    @Test
    void a_closed_window_offers_templates_with_a_preview() {
        Map<String, Object> model = SampleModels.desk();
        model.put("templates", SampleModels.templates("7", List.of("Ada")));
        for (String view : List.of("desk/_templates", "desk/templates")) {
            Document page = Jsoup.parse(Views.render(view, model));
            assertThat(page.select(".template-picker__item[aria-current] span").text())
                    .isEqualTo("order_update");
            assertThat(page.select("#template-preview .template-picker__bubble").text())
                    .isEqualTo("Hello Ada, your order Placeholder 2 is on its way.");
            assertThat(page.select("mark.template-picker__gap").text()).isEqualTo("Placeholder 2");
            assertThat(page.select("#template-value-0").val()).isEqualTo("Ada");
        }
    }

    @Test
    void the_style_guide_shows_every_component() {
        Map<String, Object> model = SampleModels.frame("styleguide");
        model.putAll(GuideSamples.at(Posts.NOW));
        Document page = Jsoup.parse(Views.render("styleguide/index", model));
        assertThat(page.select(".guide__block")).hasSizeGreaterThan(12);
        assertThat(page.select(".sla--breach, .sla--warn, .sla--ok, .sla--none"))
                .hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void logging_in_tells_a_failure_without_telling_whether_the_user_exists() {
        Map<String, Object> model = SampleModels.frame("login");
        model.putAll(Map.of("login", "noor", "next", "/app/queue", "problem", "failed"));
        Document page = Jsoup.parse(Views.render("login/index", model));
        assertThat(page.select("[role=alert]").text()).contains("not right").contains("locked");
        assertThat(page.select("[name=next]").attr("value")).isEqualTo("/app/queue");
        assertThat(page.select("[name=password]").attr("value")).isEmpty();
    }

    @Test
    void errors_tell_what_happened_and_lead_on() {
        Map<String, Object> model = new HashMap<>(Map.of("words", "This offer has ended.", "back", "/app/desk"));
        for (String view : List.of("error/403", "error/404", "error/409", "error/5xx")) {
            Document page = Jsoup.parse(Views.render(view, model));
            assertThat(page.select("[role=alert]").text()).isEqualTo("This offer has ended.");
            assertThat(page.select("a.button").attr("href")).isEqualTo("/app/desk");
        }
        assertThat(Views.render("error/_toast", model)).contains("This offer has ended.");
    }
}

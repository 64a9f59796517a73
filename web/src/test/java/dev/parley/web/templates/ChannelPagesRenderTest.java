package dev.parley.web.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.FieldProblem;
import dev.parley.connector.api.Platform;
import dev.parley.web.channel.AsideSamples;
import dev.parley.web.channel.ChannelSamples;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of accounts and channels, on every platform. */
class ChannelPagesRenderTest {

    @Test
    void a_new_account_begins_with_its_platform() {
        Document page = Jsoup.parse(Views.render("account/choose", ChannelSamples.choosingAPlatform()));
        assertThat(page.select("main tbody a").eachText())
                .containsExactly("Facebook", "X", "WhatsApp", "Apple Messages", "RSS");
        assertThat(page.select("#platform-WHATSAPP")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "X, 'name,base-url,account-mode,on,dialect,plan,client-id,secret-app-bearer,secret-user-token,secret-refresh-token,"
                + "secret-client-secret,secret-consumer-key,secret-consumer-secret,secret-oauth1-token,"
                + "secret-oauth1-token-secret'",
        "FACEBOOK, 'name,base-url,account-mode,on,client-id,api-version,on,on,secret-user-token,secret-app-secret,secret-verify-token'",
        "WHATSAPP, 'name,base-url,account-mode,on,client-id,business-id,api-version,on,secret-user-token,secret-app-secret,"
                + "secret-verify-token'",
        "APPLE_MESSAGES, 'name,base-url,account-mode,on,business-id,businesses,secret-messaging-secret'",
        "RSS, 'name,account-mode,on'"
    })
    void an_account_asks_what_its_platform_needs(Platform platform, String fields) {
        Document page = Jsoup.parse(Views.render("account/edit", ChannelSamples.account(platform, false)));
        assertThat(page.select("main form .form__fields [name]").eachAttr("name"))
                .containsExactly(fields.split(",", -1));
        assertThat(page.select("input[name=platform]").attr("value")).isEqualTo(platform.name());
        assertThat(page.select("main input[type=password]"))
                .allSatisfy(field -> assertThat(field.attr("value")).isEmpty());
        assertWellFormed(page);
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void a_stored_account_shows_where_its_platform_pushes_and_what_it_has(Platform platform) {
        Document page = Jsoup.parse(Views.render("account/edit", ChannelSamples.account(platform, true)));
        boolean pushed = platform != Platform.RSS;
        assertThat(page.select("#push code").text()).isEqualTo(pushed ? "https://care.example.com/hooks/7" : "");
        assertThat(page.select("#push").text().contains("/hooks/7/message"))
                .isEqualTo(platform == Platform.APPLE_MESSAGES);
        boolean listed = platform != Platform.RSS && platform != Platform.X;
        assertThat(page.select("#sources dt").text()).isEqualTo(listed ? "Harbor (+1 555 0100)" : "");
        assertThat(page.select("#sources").hasAttr("hx-get")).isFalse();
        assertThat(page.select("#costs-month").text()).isEqualTo("$0.200");
        assertThat(page.select("#log-in")).hasSize(platform == Platform.X || platform == Platform.FACEBOOK ? 1 : 0);
        assertWellFormed(page);
    }

    @Test
    void a_stored_account_shows_why_what_is_written_waits() {
        var model = ChannelSamples.account(Platform.X, true);
        assertThat(Jsoup.parse(Views.render("account/edit", model)).select("#slowed"))
                .isEmpty();
        model.put("slowed", List.of("X takes 100 posts in 15 minutes"));
        assertThat(Jsoup.parse(Views.render("account/edit", model))
                        .select("#slowed p")
                        .first()
                        .text())
                .isEqualTo("X takes 100 posts in 15 minutes.");
    }

    @Test
    void what_is_wrong_stands_at_its_field() {
        FieldProblem problem = new FieldProblem("business-id", "WhatsApp business account ID", "Digits only.");
        Document page =
                Jsoup.parse(Views.render("account/edit", ChannelSamples.account(Platform.WHATSAPP, false, problem)));
        assertThat(page.select("#business-id-error").text()).isEqualTo("Digits only.");
        assertThat(page.select("#business-id").attr("aria-describedby")).isEqualTo("business-id-error");
        assertThat(page.select("#business-id").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select(".form__errors a").attr("href")).isEqualTo("#business-id");
    }

    @Test
    void a_new_channel_begins_with_its_account() {
        Document page = Jsoup.parse(Views.render("channel/choose", ChannelSamples.choosingAnAccount()));
        assertThat(page.select("main tbody a").text()).isEqualTo("Harbor on WhatsApp");
    }

    @ParameterizedTest
    @CsvSource({
        "X, 'account,outbound-account,reply-handles,handles,keywords,exclusions,languages,conversation-workgroup,"
                + "message-workgroup,poll-interval,post-limit,rpc-cache,grouping'",
        "FACEBOOK, 'account,sources,conversation-workgroup,message-workgroup,poll-interval,post-limit,rpc-cache'",
        "WHATSAPP, 'account,sources,message-workgroup,rpc-cache'",
        "APPLE_MESSAGES, 'account,sources,message-workgroup,rpc-cache,history-window'",
        "RSS, 'account,sources,conversation-workgroup,poll-interval,post-limit'"
    })
    void a_channel_asks_what_its_platform_needs(Platform platform, String fields) {
        Document page = Jsoup.parse(Views.render("channel/edit", ChannelSamples.channel(platform, true, true)));
        List<String> common = List.of("name", "status", "description", "mode", "priority", "on", "notify-addresses");
        assertThat(page.select("main form .form__fields [name]").eachAttr("name").stream()
                        .distinct()
                        .filter(name -> !common.contains(name)))
                .containsExactly(fields.split(",", -1));
        assertWellFormed(page);
    }

    @Test
    void pages_are_ticked_and_of_numbers_one_is_chosen() {
        Document page =
                Jsoup.parse(Views.render("channel/edit", ChannelSamples.channel(Platform.FACEBOOK, false, true)));
        assertThat(page.select("#sources input").attr("type")).isEqualTo("checkbox");
        assertThat(page.select("#sources input").hasAttr("checked")).isTrue();
        Document number =
                Jsoup.parse(Views.render("channel/edit", ChannelSamples.channel(Platform.WHATSAPP, false, true)));
        assertThat(number.select("#sources input").attr("type")).isEqualTo("radio");
    }

    @Test
    void while_the_platform_is_asked_the_choice_is_kept_and_read_again() {
        Document page =
                Jsoup.parse(Views.render("channel/edit", ChannelSamples.channel(Platform.WHATSAPP, false, false)));
        Element sources = page.expectFirst("#sources");
        assertThat(sources.attr("hx-get")).isEqualTo("/app/channels/sources?account=7");
        assertThat(sources.attr("hx-trigger")).contains("every 2s");
        assertThat(sources.select("input").attr("value")).isEqualTo("901");
        assertThat(sources.text()).contains("is being asked");
    }

    @Test
    void the_list_tells_of_each_stream_or_of_pushes() {
        Document page = Jsoup.parse(Views.render("channel/index", ChannelSamples.channels()));
        assertThat(page.select("#channels tbody tr").eachText())
                .hasSize(5)
                .anySatisfy(row -> assertThat(row).contains("Care on WhatsApp").contains("pushed; last 5 min ago"))
                .anySatisfy(row -> assertThat(row)
                        .contains("Care on X")
                        .contains("Slowed down to keep within X’s limit until")
                        .contains("more waits"));
    }

    @Test
    void a_channel_tells_what_is_left_of_the_limit() {
        Document page = Jsoup.parse(Views.render("channel/edit", ChannelSamples.channel(Platform.X, true, true)));
        assertThat(page.select("#health").text()).contains("12 of 900 left, full again at");
        Document pushed =
                Jsoup.parse(Views.render("channel/edit", ChannelSamples.channel(Platform.APPLE_MESSAGES, true, true)));
        assertThat(pushed.select("#health").text())
                .contains("pushed; last 5 min ago")
                .doesNotContain("Rate budget");
    }

    @Test
    @DisplayName("CH-5: a feed has no limit that could be used up; it tells when it wants to be read again")
    void a_feed_has_no_budget() {
        Document list = Jsoup.parse(Views.render("channel/index", ChannelSamples.channels()));
        assertThat(list.select("tbody tr"))
                .filteredOn(row -> row.text().contains("Care on RSS"))
                .singleElement()
                .satisfies(row -> assertThat(row.select(".meter")).isEmpty())
                .satisfies(row -> assertThat(row.text()).doesNotContain("Slowed down"));
        Document page = Jsoup.parse(Views.render("channel/edit", ChannelSamples.channel(Platform.RSS, true, true)));
        assertThat(page.select("#health").text())
                .contains("Read again at", "as the feed asks")
                .doesNotContain("Rate budget", "Slowed down");
    }

    private static void assertWellFormed(Document page) {
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("main [for]").eachAttr("for"))
                .allSatisfy(id -> assertThat(page.getElementById(id)).as(id).isNotNull());
        assertThat(page.select("main form[method=post]"))
                .allSatisfy(form -> assertThat(form.select("input[name=_csrf]")).hasSize(1));
    }

    @Test
    @DisplayName("IN-10: the runs stand beside the form with how far they are, or why there can be none")
    void recoveryRunsStandBesideTheForm() {
        Document page = Jsoup.parse(Views.render("channel/edit", ChannelSamples.channel(Platform.X, true, true)));
        assertThat(page.select("#runs .checks__item")).hasSize(2);
        assertThat(page.expectFirst("#runs").text()).contains("12 fetched, 3 of them stored", "Under way", "Refused.");
        assertThat(page.select("#recovery input[type=datetime-local]")).hasSize(2);
        assertThat(page.select("#runs form[action$=/cancellation] button"))
                .as("only what is under way can be cancelled")
                .singleElement()
                .satisfies(button -> assertThat(button.attr("aria-label")).startsWith("Cancel the run "));
        Document apple =
                Jsoup.parse(Views.render("channel/edit", ChannelSamples.channel(Platform.APPLE_MESSAGES, true, true)));
        assertThat(apple.select("#recovery form")).isEmpty();
        assertThat(apple.expectFirst("#recovery").text()).contains("second time");
    }

    @Test
    @DisplayName("IN-10: what is wrong with a period is told at its field")
    void whatIsWrongWithAPeriodIsToldAtItsField() {
        Map<String, Object> model = ChannelSamples.channel(Platform.X, true, true);
        AsideSamples.put(model, Platform.X, new FieldProblem("run-until", "Until", "This is in the future."));
        Document page = Jsoup.parse(Views.render("channel/recovery", model));
        assertThat(page.expectFirst("#run-until").attr("aria-describedby")).isEqualTo("run-until-error");
        assertThat(page.expectFirst("#run-until-error").text()).isEqualTo("This is in the future.");
    }

    @Test
    @DisplayName("CH-8: only who may lift a block is offered to; after its time every administrator is")
    void whoMayLiftABlockIsOfferedTo() {
        Document page = Jsoup.parse(Views.render("channel/edit", ChannelSamples.channel(Platform.X, true, true)));
        assertThat(page.expectFirst("#blocked").text()).contains("modem", "blocked until", "Lift flood block");
        assertThat(page.select("#blocked form input[name=keyword]").eachAttr("value"))
                .containsExactly("router");
        Document facebook =
                Jsoup.parse(Views.render("channel/edit", ChannelSamples.channel(Platform.FACEBOOK, true, true)));
        assertThat(facebook.select("#blocked")).isEmpty();
    }

    @Test
    @DisplayName("CH-22: keywords that are tried show samples, pace and warnings")
    void keywordsThatAreTriedShowWhatTheyFind() {
        Document page = Jsoup.parse(Views.render("channel/edit", ChannelSamples.channel(Platform.X, false, true)));
        assertThat(page.expectFirst("#keyword-preview").text())
                .contains("About 12 posts a day", "@kim", "A walnut shelf <b>!", "About 1500 posts a minute", "common");
        assertThat(page.expectFirst("#try-keywords").attr("formaction")).contains("keyword-previews");
    }

    @Test
    @DisplayName("IN-7: the options of Facebook are on its form only, each with what it does")
    void optionsOfFacebookAreOnItsFormOnly() {
        Document page =
                Jsoup.parse(Views.render("channel/edit", ChannelSamples.channel(Platform.FACEBOOK, false, true)));
        assertThat(page.select("input[name=on][checked]").eachAttr("value")).contains("stop-questions");
        assertThat(page.select("input[name=on]").eachAttr("value"))
                .contains("submit-comments", "single-comment", "own-posts", "ad-referrals", "live-sessions");
        Document x = Jsoup.parse(Views.render("channel/edit", ChannelSamples.channel(Platform.X, false, true)));
        assertThat(x.select("input[name=on]").eachAttr("value")).doesNotContain("single-comment");
    }
}

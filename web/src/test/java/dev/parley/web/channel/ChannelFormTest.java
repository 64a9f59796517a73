package dev.parley.web.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.ChannelDetails;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelFormTest {

    /** As a browser sends it: what has no field is left at its default. */
    private static ChannelForm sent() {
        ChannelForm form = new ChannelForm();
        form.name = " Care ";
        form.description = "";
        form.status = "ACTIVE";
        form.mode = "TEST";
        form.account = "7";
        form.outboundAccount = "";
        form.replyHandles = "";
        form.handles = "";
        form.keywords = "";
        form.exclusions = "";
        form.languages = "";
        form.conversationWorkgroup = "";
        form.messageWorkgroup = "3";
        form.pollInterval = "5000";
        form.postLimit = "100";
        form.rpcCache = "90";
        form.historyWindow = "604800";
        form.grouping = "";
        form.priority = "0";
        form.notifyAddresses = "";
        return form;
    }

    @Test
    void boxesThatAreTickedAreTheSources() {
        ChannelForm form = sent();
        form.sources = List.of("900", "901", "900");
        ChannelDetails details = form.details();
        assertThat(details.sources()).containsExactly("900", "901");
        assertThat(details.outboundAccountId()).isEqualTo(7);
        assertThat(form.unreadable()).isEmpty();
        assertThat(form.view(List.of()).value("sources")).isEqualTo("900\n901");
    }

    @Test
    void feedsAreEnteredOnePerLine() {
        ChannelForm form = sent();
        form.sources = List.of("https://a.example/feed?x=1,2\r\n\r\n https://b.example/feed ");
        assertThat(form.details().sources()).containsExactly("https://a.example/feed?x=1,2", "https://b.example/feed");
    }

    @Test
    void withoutAnySourceThereIsNone() {
        assertThat(sent().details().sources()).isEmpty();
    }

    @Test
    void anEmptyNumberIsTold() {
        ChannelForm form = sent();
        form.pollInterval = "";
        form.details();
        assertThat(form.unreadable())
                .singleElement()
                .satisfies(problem -> assertThat(problem.field()).isEqualTo("poll-interval"));
    }

    @Test
    void whatIsStoredComesBackIntoTheForm() {
        ChannelForm form = sent();
        form.sources = List.of("900");
        FormView view = ChannelForm.of(form.details(), 4);
        assertThat(view.value("sources")).isEqualTo("900");
        assertThat(view.value("version")).isEqualTo("4");
        assertThat(view.is("mode", "TEST")).isTrue();
    }
}

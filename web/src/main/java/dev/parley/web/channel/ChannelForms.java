package dev.parley.web.channel;

import dev.parley.channel.ChannelChoices.AccountChoice;
import dev.parley.channel.ChannelPage;
import dev.parley.channel.ChannelShape;
import dev.parley.channel.CheckingAccounts;
import dev.parley.channel.ConfiguringChannels;
import dev.parley.channel.FieldProblem;
import dev.parley.channel.PreviewingKeywords;
import dev.parley.channel.SwitchingStreams;
import dev.parley.connector.api.Platform;
import dev.parley.intake.ReadingAgain;
import dev.parley.web.desk.DeskModels;
import dev.parley.web.security.CurrentCaller;
import dev.parley.web.view.Stamp;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import java.time.Clock;
import java.util.List;

/** Puts together the page with a channel's form: new, as stored, or as it was sent. */
@RequestScoped
public class ChannelForms {

    private static final String FORM = "channel/edit.html";

    @Inject
    Models models;

    @Inject
    DeskModels frame;

    @Inject
    ConfiguringChannels configuring;

    @Inject
    CheckingAccounts checking;

    @Inject
    PreviewingKeywords previewing;

    @Inject
    ChannelExtras extras;

    @Inject
    SwitchingStreams streams;

    @Inject
    ReadingAgain again;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    String fresh(long account, Platform platform) {
        String outbound = configuring
                .choices(caller.get())
                .standardOn(platform)
                .filter(standard -> standard.id() != account)
                .map(standard -> "" + standard.id())
                .orElse("");
        putForm(ChannelForm.fresh(account, outbound), platform);
        return FORM;
    }

    String of(ChannelPage page) {
        putForm(ChannelForm.of(page.details(), page.version()), page.line().platform());
        putAside(page);
        return FORM;
    }

    /** As it was sent, with what has to be mended. */
    String again(ChannelForm form, long id, List<FieldProblem> problems) {
        putForm(form.view(problems), platformOf(form, id));
        putPreview();
        if (id != 0) {
            putAside(configuring.get(caller.get(), id));
        }
        return FORM;
    }

    private void putForm(FormView form, Platform platform) {
        frame.frame("channels");
        ChannelShape shape = ChannelShape.of(platform);
        models.put("form", form);
        models.put("platform", PlatformChoice.of(platform));
        models.put("shape", shape);
        models.put("choices", ChannelFormChoices.of(configuring.choices(caller.get()), platform));
        long account = FormText.id(form.value("account")).orElse(0);
        if (shape.choosesSources() && account != 0) {
            models.put(
                    "sources",
                    SourcesView.ofChannel(
                            account,
                            platform,
                            checking.sources(caller.get(), account),
                            FormText.lines(form.value("sources"))));
        }
        models.put("preview", PreviewView.NONE);
    }

    /** What keywords that were tried would bring: beside the form that they stand in, not beside others. */
    void putPreview() {
        models.put("preview", PreviewView.of(previewing.find(caller.get()), clock.instant(), caller.zone()));
    }

    private void putAside(ChannelPage page) {
        putChannel(page);
        extras.put(page.line().id());
        if (streams.isOffered(page.line().platform())) {
            long id = page.line().id();
            models.put(
                    "stream", LiveStreamView.of(id, streams.state(caller.get(), id), clock.instant(), caller.zone()));
        }
    }

    void putChannel(ChannelPage page) {
        models.put("channel", ChannelRow.of(page.line(), clock.instant(), caller.zone()));
        models.put("notTaken", page.notTaken());
        models.put("givenUp", again.countGivenUp(caller.get(), page.line().id()));
        models.put("created", Stamp.dated(page.createdAt(), clock.instant(), caller.zone()));
        models.put("check", CheckView.of(testAddress(page.line().id()), page.test()));
    }

    static String testAddress(long id) {
        return "/app/channels/" + id + "/test";
    }

    private Platform platformOf(ChannelForm form, long id) {
        if (id != 0) {
            return configuring.get(caller.get(), id).line().platform();
        }
        return configuring.choices(caller.get()).accounts().stream()
                .filter(account -> form.account.equals("" + account.id()))
                .map(AccountChoice::platform)
                .findFirst()
                .orElse(Platform.X);
    }
}

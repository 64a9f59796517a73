package dev.parley.web.channel;

import dev.parley.channel.AccountDetails;
import dev.parley.channel.AccountLine;
import dev.parley.channel.ChannelChoices;
import dev.parley.channel.ChannelChoices.AccountChoice;
import dev.parley.channel.ChannelChoices.WorkgroupChoice;
import dev.parley.channel.ChannelHealth;
import dev.parley.channel.ChannelLine;
import dev.parley.channel.ChannelShape;
import dev.parley.channel.CostReport;
import dev.parley.channel.FieldProblem;
import dev.parley.channel.PollStream;
import dev.parley.channel.SourceList;
import dev.parley.channel.StreamLine;
import dev.parley.channel.TokenState;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.Source;
import dev.parley.web.desk.Posts;
import dev.parley.web.desk.SampleModels;
import dev.parley.web.view.Stamp;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the pages of accounts and channels show, made up. */
public final class ChannelSamples {

    private static final Instant NOW = Posts.NOW;
    private static final SourceList TOLD =
            new SourceList(Optional.of(List.of(new Source("901", "Harbor (+1 555 0100)", Map.of()))), false, "");
    private static final SourceList ASKING = new SourceList(Optional.empty(), true, "");

    private ChannelSamples() {}

    public static Map<String, Object> choosingAPlatform() {
        Map<String, Object> model = SampleModels.frame("channels");
        model.put("platforms", PlatformChoice.of(Arrays.asList(Platform.values())));
        return model;
    }

    /** The form of a new account, or of one that is stored and known. */
    public static Map<String, Object> account(Platform platform, boolean stored, FieldProblem... problems) {
        Map<String, Object> model = SampleModels.frame("channels");
        model.put("form", AccountForm.view(AccountDetails.fresh(platform), List.of(problems)));
        model.put("platform", PlatformChoice.of(platform));
        model.put("fields", AccountText.of(platform));
        model.put("secrets", SecretField.all(platform, stored ? Set.of(Credential.APP_SECRET) : Set.of()));
        if (stored) {
            model.put("account", AccountRow.of(line(platform), NOW, ZoneOffset.UTC));
            model.put("check", CheckView.of("/app/accounts/7/check", Optional.empty()));
            model.put("logIn", LogInView.of(AccountDetails.fresh(platform)));
            model.put("costs", CostView.of(COSTS));
            model.put("push", PushView.of(platform, Optional.of(URI.create("https://care.example.com/hooks/7"))));
            if (ChannelShape.of(platform).choosesSources()) {
                model.put("sources", SourcesView.ofAccount(7, platform, TOLD));
            }
        }
        return model;
    }

    public static Map<String, Object> choosingAnAccount() {
        Map<String, Object> model = SampleModels.frame("channels");
        model.put("accounts", List.of(AccountRow.of(line(Platform.WHATSAPP), NOW, ZoneOffset.UTC)));
        return model;
    }

    private static final CostReport COSTS = new CostReport(
            LocalDate.of(2026, 3, 2),
            List.of(new CostReport.Line("post-read", 3, 15_000, 40, 200_000)),
            List.of(new CostReport.Day(LocalDate.of(2026, 3, 2), 200_000)));

    private static AccountLine line(Platform platform) {
        return new AccountLine(
                7, platform, "Harbor", "900100", true, TokenState.WORKING, null, null, null, List.of("Care"));
    }

    /** The form of a new channel, or of one that is stored. */
    public static Map<String, Object> channel(Platform platform, boolean stored, boolean told) {
        Map<String, Object> model = SampleModels.frame("channels");
        model.put("form", ChannelForm.fresh(7, ""));
        model.put("platform", PlatformChoice.of(platform));
        model.put("shape", ChannelShape.of(platform));
        model.put(
                "choices",
                ChannelFormChoices.of(
                        new ChannelChoices(
                                List.of(
                                        new AccountChoice(7, platform, "Harbor", "900100", false),
                                        new AccountChoice(8, other(platform), "Elsewhere", "", true)),
                                List.of(new WorkgroupChoice(3, "Care", true))),
                        platform));
        if (ChannelShape.of(platform).choosesSources()) {
            model.put("sources", SourcesView.ofChannel(7, platform, told ? TOLD : ASKING, List.of("901")));
        }
        AsideSamples.put(model, platform);
        if (stored) {
            model.put("channel", ChannelRow.of(channelLine(platform), NOW, ZoneOffset.UTC));
            model.put("notTaken", List.of("An event of a group, of the kind group_create."));
            model.put("givenUp", 2L);
            model.put("created", Stamp.of(NOW, ZoneOffset.UTC));
            model.put("check", CheckView.of("/app/channels/5/test", Optional.empty()));
        }
        return model;
    }

    private static Platform other(Platform platform) {
        return platform == Platform.X ? Platform.RSS : Platform.X;
    }

    public static Map<String, Object> channels() {
        Map<String, Object> model = SampleModels.frame("channels");
        List<ChannelLine> lines = Arrays.stream(Platform.values())
                .map(ChannelSamples::channelLine)
                .toList();
        model.put("channels", ChannelListView.of(lines, List.of(), "all", NOW, ZoneOffset.UTC));
        return model;
    }

    private static ChannelLine channelLine(Platform platform) {
        boolean polled = ChannelShape.of(platform).polled();
        StreamLine slowed = new StreamLine(
                PollStream.POSTS,
                NOW.minusSeconds(8),
                4,
                true,
                12,
                900,
                NOW.plusSeconds(600),
                NOW.plusSeconds(600),
                0,
                null);
        return new ChannelLine(
                5,
                platform,
                "Care on " + platform.label(),
                false,
                true,
                "Harbor",
                "Care",
                "Care",
                platform == Platform.X ? List.of("harborcare") : List.of(),
                0,
                Duration.ofSeconds(5),
                new ChannelHealth(ChannelHealth.State.HEALTHY, ""),
                polled ? NOW.minusSeconds(8) : null,
                4,
                polled,
                polled ? 98 : null,
                0,
                NOW.plusSeconds(30),
                platform == Platform.X ? 0 : 1,
                polled ? List.of(slowed) : List.of(),
                polled ? null : NOW.minusSeconds(300));
    }
}

package dev.parley.web.channel;

import dev.parley.channel.BlockedKeyword;
import dev.parley.channel.FieldProblem;
import dev.parley.channel.KeywordPreview;
import dev.parley.channel.PreviewRun;
import dev.parley.connector.api.Platform;
import dev.parley.intake.missed.RunLine;
import dev.parley.intake.missed.RunState;
import dev.parley.intake.missed.RunsOfChannel;
import dev.parley.intake.targeting.TargetDraft;
import dev.parley.intake.targeting.TargetLine;
import dev.parley.intake.targeting.TargetPage;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.web.desk.Posts;
import dev.parley.web.desk.SampleModels;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands beside a channel's form, made up: recovery runs, blocked keywords, keywords that are tried. */
public final class AsideSamples {

    private static final Instant NOW = Posts.NOW;

    private AsideSamples() {}

    public static void put(Map<String, Object> model, Platform platform, FieldProblem... problems) {
        boolean possible = platform != Platform.WHATSAPP && platform != Platform.APPLE_MESSAGES;
        model.put(
                "runs",
                RunsView.of(
                        new RunsOfChannel(
                                5,
                                "Care",
                                platform,
                                true,
                                possible ? "X gives posts of the last 7 days." : null,
                                "It gives no message a second time.",
                                possible
                                        ? List.of(run(RunState.RUNNING, null), run(RunState.FAILED, "Refused."))
                                        : List.of()),
                        NOW,
                        ZoneOffset.UTC));
        FormView fresh = RunForm.fresh(NOW, ZoneOffset.UTC);
        model.put("runForm", new FormView(fresh.values(), Set.of(), List.of(problems)));
        model.put("blocked", blocked(Set.of(Right.SOCIAL_MEDIA_ADMIN)));
        model.put("preview", preview(false));
        model.put("channelId", 5L);
        model.put(
                "targets",
                List.of(
                        new TargetLine(11, "Direct messages with “refund”", "To Billing, priority 40"),
                        new TargetLine(12, "Everything", "Any agent with capacity")));
    }

    /** The form of a rule, new or stored. */
    public static Map<String, Object> target(long id, FieldProblem... problems) {
        Map<String, Object> model = SampleModels.frame("channels");
        TargetPage page = new TargetPage(5, "Care", id, 3, TargetDraft.NEW, Map.of(7L, "Billing"));
        model.put("target", page);
        model.put("form", new FormView(TargetForm.of(page).values(), Set.of(), List.of(problems)));
        return model;
    }

    static BlockedView blocked(Set<Right> rights) {
        return BlockedView.of(
                5,
                List.of(
                        new BlockedKeyword("modem", NOW.minusSeconds(60), NOW.plusSeconds(600)),
                        new BlockedKeyword("router", NOW.minusSeconds(900), NOW.minusSeconds(60))),
                new Caller(1, "Ada", rights, Set.of(), "127.0.0.1"),
                NOW,
                ZoneOffset.UTC);
    }

    private static RunLine run(RunState state, @org.jspecify.annotations.Nullable String problem) {
        return new RunLine(
                9,
                "Ada",
                NOW,
                NOW.minusSeconds(7200),
                NOW.minusSeconds(3600),
                null,
                state,
                false,
                12,
                3,
                problem,
                null);
    }

    public static PreviewView preview(boolean running) {
        KeywordPreview good = new KeywordPreview(
                "walnut shelf", 0.5, List.of(new KeywordPreview.Sample("@kim", "A walnut shelf <b>!", NOW)), List.of());
        KeywordPreview bad = new KeywordPreview("the", 90_000, List.of(), List.of("This is a common word."));
        return PreviewView.of(
                Optional.of(new PreviewRun(running, NOW, running ? List.of() : List.of(good, bad), 2, "")),
                NOW,
                ZoneOffset.UTC);
    }
}

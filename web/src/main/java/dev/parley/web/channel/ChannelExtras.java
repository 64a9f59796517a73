package dev.parley.web.channel;

import dev.parley.intake.flood.KeywordBlocks;
import dev.parley.intake.missed.RequestingRuns;
import dev.parley.intake.targeting.ConfiguringTargets;
import dev.parley.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import java.time.Clock;

/** What a channel's page shows beside its form: targets by rule, recovery runs, and keywords that the flood guard took out. */
@RequestScoped
public class ChannelExtras {

    @Inject
    Models models;

    @Inject
    ConfiguringTargets targets;

    @Inject
    RequestingRuns runs;

    @Inject
    KeywordBlocks blocks;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    void put(long channelId) {
        putRuns(channelId, RunForm.fresh(clock.instant(), caller.zone()));
        putBlocked(channelId);
        models.put("targets", targets.list(caller.get(), channelId));
        models.put("channelId", channelId);
    }

    void putRuns(long channelId, FormView form) {
        models.put("runs", RunsView.of(runs.of(caller.get(), channelId), clock.instant(), caller.zone()));
        models.put("runForm", form);
    }

    /** The run whose line gets the focus, because the button that had it is gone. */
    void putCancelled(long run) {
        models.put("cancelled", run);
    }

    void putBlocked(long channelId) {
        models.put(
                "blocked",
                BlockedView.of(
                        channelId,
                        blocks.listBlocked(caller.get(), channelId),
                        caller.get(),
                        clock.instant(),
                        caller.zone()));
    }
}

package dev.parley.intake.missed;

import dev.parley.channel.PollStream;
import dev.parley.connector.api.Period;
import dev.parley.connector.api.StreamPosition;
import java.util.Optional;

/** The right to read the next page of a recovery run, and where it goes on. */
record RunClaim(
        long runId,
        long channelId,
        String owner,
        long epoch,
        PollStream stream,
        Period period,
        Optional<String> keyword,
        StreamPosition position,
        int failures) {}

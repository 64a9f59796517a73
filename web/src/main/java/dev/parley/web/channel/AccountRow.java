package dev.parley.web.channel;

import dev.parley.channel.AccountLine;
import dev.parley.channel.TokenState;
import dev.parley.connector.api.Platform;
import dev.parley.web.view.BadgeView;
import dev.parley.web.view.Mark;
import dev.parley.web.view.Stamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/** One account as a row. */
public record AccountRow(
        long id,
        Mark mark,
        String platform,
        String name,
        String handle,
        BadgeView access,
        String words,
        String channels) {

    static AccountRow of(AccountLine line, Instant now, ZoneId zone) {
        return new AccountRow(
                line.id(),
                PlatformChoice.mark(line.platform()),
                line.platform().label(),
                line.name(),
                line.known() ? line.identity() : "not checked yet",
                access(line),
                words(line, now, zone),
                line.channels().isEmpty() ? "none" : String.join(", ", line.channels()));
    }

    private static BadgeView access(AccountLine line) {
        if (line.tokenState() == TokenState.REFUSED) {
            return new BadgeView("Refused", "negative", "key");
        }
        if (line.sendingProblem() != null) {
            return new BadgeView("Sending held up", "negative", "alert");
        }
        return line.known()
                ? new BadgeView("Works", "plain", "check")
                : new BadgeView("Not checked", "caution", "alert");
    }

    private static String words(AccountLine line, Instant now, ZoneId zone) {
        if (line.tokenState() == TokenState.REFUSED) {
            return Objects.requireNonNullElse(line.problem(), "The platform no longer accepts it.")
                    + " Enter its credentials again; nothing is lost meanwhile.";
        }
        if (line.sendingProblem() != null) {
            return line.sendingProblem() + " Check the account once that is mended.";
        }
        if (!line.known()) {
            return line.platform() == Platform.X
                    ? "Check it, so that its handle is known and channels can answer with it."
                    : "Check it, so that it is known whether " + line.platform().label() + " accepts it.";
        }
        Instant until = line.expiresAt();
        return until == null
                ? ""
                : "Valid until " + Stamp.dated(until, now, zone).words() + ", renewed by itself.";
    }
}

package dev.parley.web.channel;

import dev.parley.channel.AccountLine;
import dev.parley.channel.ChannelLine;
import dev.parley.channel.TokenState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The channels, and the accounts that somebody has to look at.
 *
 * @param filter all, attention or test
 */
public record ChannelListView(
        List<ChannelRow> rows, List<Trouble> troubles, String filter, int all, int attention, int test) {

    /** An account that is no longer accepted, or for which nothing is sent. @param doing what the way to it is called */
    public record Trouble(long id, String title, String text, String icon, String doing) {}

    public ChannelListView {
        rows = List.copyOf(rows);
        troubles = List.copyOf(troubles);
    }

    static ChannelListView of(
            List<ChannelLine> lines, List<AccountLine> accounts, String filter, Instant now, ZoneId zone) {
        List<ChannelRow> all =
                lines.stream().map(line -> ChannelRow.of(line, now, zone)).toList();
        List<ChannelRow> chosen = all.stream()
                .filter(row -> switch (filter) {
                    case "attention" -> row.needsAttention();
                    case "test" -> row.test();
                    default -> true;
                })
                .toList();
        return new ChannelListView(
                chosen,
                accounts.stream().flatMap(account -> trouble(account).stream()).toList(),
                filter,
                all.size(),
                (int) all.stream().filter(ChannelRow::needsAttention).count(),
                (int) all.stream().filter(ChannelRow::test).count());
    }

    private static Optional<Trouble> trouble(AccountLine account) {
        if (account.tokenState() == TokenState.REFUSED) {
            return Optional.of(refused(account));
        }
        return Optional.ofNullable(account.sendingProblem())
                .map(words -> new Trouble(
                        account.id(),
                        "Sending is held up for the " + account.platform().label() + " account “" + account.name()
                                + "”",
                        words + " What customers write is read as ever.",
                        "alert",
                        "Look at it"));
    }

    private static Trouble refused(AccountLine account) {
        String waiting = account.channels().isEmpty()
                ? "No channel uses it."
                : String.join(", ", account.channels()) + (account.channels().size() == 1 ? " waits" : " wait")
                        + " at their place; nothing is lost.";
        return new Trouble(
                account.id(),
                "The access of the account “" + account.name() + "” was refused",
                waiting + " Connect the account again to continue.",
                "key",
                "Connect it again");
    }
}

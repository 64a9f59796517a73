package dev.parley.web.channel;

import dev.parley.channel.AccountLine;
import dev.parley.channel.ChannelLine;
import dev.parley.channel.TokenState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The channels, and the accounts that are no longer accepted.
 *
 * @param filter all, attention or test
 */
public record ChannelListView(
        List<ChannelRow> rows, List<Refused> refused, String filter, int all, int attention, int test) {

    /** An account that has to be connected again. */
    public record Refused(long id, String title, String text) {}

    public ChannelListView {
        rows = List.copyOf(rows);
        refused = List.copyOf(refused);
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
                accounts.stream()
                        .filter(account -> account.tokenState() == TokenState.REFUSED)
                        .map(ChannelListView::refused)
                        .toList(),
                filter,
                all.size(),
                (int) all.stream().filter(ChannelRow::needsAttention).count(),
                (int) all.stream().filter(ChannelRow::test).count());
    }

    private static Refused refused(AccountLine account) {
        String waiting = account.channels().isEmpty()
                ? "No channel uses it."
                : String.join(", ", account.channels()) + (account.channels().size() == 1 ? " waits" : " wait")
                        + " at their place; nothing is lost.";
        return new Refused(
                account.id(),
                "The access of the account “" + account.name() + "” was refused",
                waiting + " Connect the account again to continue.");
    }
}

package dev.parley.it.container;

import static dev.parley.it.container.Ground.ask;
import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.Account;
import dev.parley.channel.AccountDetails;
import dev.parley.channel.AccountReport;
import dev.parley.channel.AccountReport.TroubledAccount;
import dev.parley.channel.AccountStore;
import dev.parley.channel.AccountTokens;
import dev.parley.channel.ChannelChoices.AccountChoice;
import dev.parley.channel.ChannelMode;
import dev.parley.channel.Channels;
import dev.parley.channel.ConfiguringChannels;
import dev.parley.channel.ConnectingAccounts;
import dev.parley.channel.StoppedSending;
import dev.parley.connector.api.AccountProfile;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.security.Caller;
import dev.parley.shared.Ids;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What administrators and those who watch the installation know of accounts (CH-7). */
interface AccountTests {

    @Test
    default void one_account_of_a_platform_is_the_default() {
        Caller ada = Office.administrator();
        long first = standard(ada);
        assertThat(standards(ada)).containsExactly(first);
        long second = standard(ada);
        assertThat(standards(ada)).containsExactly(second);
        ConnectingAccounts accounts = the(ConnectingAccounts.class);
        AccountDetails details = accounts.get(ada, second).details();
        Office.saved(accounts.change(ada, second, details.in(ChannelMode.PRODUCTION, false), Map.of()));
        assertThat(standards(ada)).isEmpty();
    }

    private static long standard(Caller ada) {
        AccountDetails fresh = AccountDetails.fresh(Platform.RSS);
        AccountDetails named = new AccountDetails(
                Platform.RSS, "Feeds " + Ids.next(), fresh.baseUrl(), "", "", "", "", "", false, true, List.of());
        return Office.saved(
                the(ConnectingAccounts.class).connect(ada, named.in(ChannelMode.PRODUCTION, true), Map.of()));
    }

    private static List<Long> standards(Caller ada) {
        return the(ConfiguringChannels.class).choices(ada).standardOn(Platform.RSS).stream()
                .map(AccountChoice::id)
                .toList();
    }

    @Test
    default void an_account_that_is_refused_is_reported_by_name() {
        Shop shop = Shop.open();
        String name = "X: " + shop.account().name();
        assertThat(troubled()).extracting(TroubledAccount::account).doesNotContain(name);
        run(entities -> the(Channels.class).getAccount(shop.account().id()).refuse("X no longer accepts it."));
        assertThat(troubled()).contains(new TroubledAccount(name, "X no longer accepts it."));
    }

    @Test
    default void what_is_not_charged_is_reported_until_an_administrator_has_checked_the_account() {
        Shop shop = Shop.open();
        long id = shop.account().id();
        String name = "X: " + shop.account().name();
        StoppedSending stopped = the(StoppedSending.class);
        stopped.heard(id, PlatformProblem.of(Action.FAIL_ITEM, "x.forbidden", "Not this one."));
        stopped.heard(id, PlatformProblem.of(Action.STOP_CHANNEL, AccountTokens.REFUSED, "Connect it again."));
        assertThat(troubled()).extracting(TroubledAccount::account).doesNotContain(name);
        stopped.heard(id, PlatformProblem.of(Action.STOP_CHANNEL, "x.account-locked", "X has locked the account."));
        assertThat(troubled()).contains(new TroubledAccount(name, "X has locked the account."));
        stopped.sent(id);
        assertThat(troubled()).extracting(TroubledAccount::account).doesNotContain(name);

        stopped.heard(id, PlatformProblem.of(Action.STOP_CHANNEL, "x." + PlatformProblem.PAYMENT, "Pay the bill."));
        stopped.sent(id);
        assertThat(troubled()).contains(new TroubledAccount(name, "Pay the bill."));
        the(AccountStore.class).isConfirmed(id, new AccountProfile("1", "harborcare", "Harbor"));
        assertThat(troubled()).extracting(TroubledAccount::account).doesNotContain(name);
    }

    /** A delivery status is applied in a transaction that may hold the account. */
    @Test
    default void what_stops_sending_is_noted_by_who_holds_the_account() {
        Shop shop = Shop.open();
        long id = shop.account().id();
        run(entities -> {
            entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE);
            the(StoppedSending.class)
                    .heard(id, PlatformProblem.of(Action.STOP_CHANNEL, "x.account-locked", "Held and locked."));
        });
        assertThat(troubled())
                .contains(new TroubledAccount("X: " + shop.account().name(), "Held and locked."));
    }

    private static List<TroubledAccount> troubled() {
        return ask(entities -> the(AccountReport.class).troubled());
    }
}

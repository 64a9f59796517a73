package dev.parley.channel;

import static dev.parley.support.Fixtures.NOON;
import static dev.parley.support.Fixtures.aWorkgroup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.connector.api.Platform;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.settings.ParleySettings;
import dev.parley.settings.TestSettings;
import dev.parley.shared.NotFoundException;
import dev.parley.support.AChannel;
import dev.parley.support.TestDatabase;
import dev.parley.workforce.Workgroup;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CH-21: what is on a platform that is switched off is hidden, and nothing new is made there")
class SwitchedOffTest {

    private static final Caller ADA = new Caller(1, "Ada", Set.of(Right.SOCIAL_MEDIA_ADMIN), Set.of(), "127.0.0.1");

    private final TestDatabase database = new TestDatabase();
    private final ParleySettings settings = TestSettings.of(Map.of("parley.platforms", "X, RSS"));
    private final Account off = new Account(Platform.FACEBOOK, "Acme page", URI.create("http://localhost"), NOON);
    private final Account on = new Account(Platform.X, "Acme on X", URI.create("http://localhost"), NOON);
    private final Workgroup care = aWorkgroup("Care");
    private final Channel channel = new Channel(
            Platform.FACEBOOK,
            AChannel.watching("acme").on(off.id()).to(care.id()).details(),
            NOON);

    @BeforeEach
    void prepare() {
        database.run(entities -> {
            entities.persist(care);
            channels(entities).add(off);
            channels(entities).add(on);
            channels(entities).add(channel, NOON);
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private JpaChannels channels(EntityManager entities) {
        JpaChannels channels = new JpaChannels();
        channels.entities = entities;
        channels.settings = settings;
        return channels;
    }

    private PlatformSwitches switches(EntityManager entities) {
        PlatformSwitches switches = new PlatformSwitches();
        switches.channels = channels(entities);
        switches.settings = settings;
        return switches;
    }

    private <T> T accounts(Function<ConnectingAccounts, T> question) {
        return database.ask(entities -> {
            ConnectingAccounts accounts = new ConnectingAccounts();
            accounts.channels = channels(entities);
            accounts.switches = switches(entities);
            return question.apply(accounts);
        });
    }

    private <T> T configuring(Function<ConfiguringChannels, T> question) {
        return database.ask(entities -> {
            ConfiguringChannels configuring = new ConfiguringChannels();
            configuring.channels = channels(entities);
            configuring.switches = switches(entities);
            return question.apply(configuring);
        });
    }

    private static void isNotThere(ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOf(NotFoundException.class);
    }

    @Test
    void itsAccountsAreHiddenAndNoneIsConnected() {
        List<Platform> offered = accounts(accounts -> accounts.platforms(ADA));
        assertThat(offered).containsExactly(Platform.X, Platform.RSS);
        List<AccountLine> shown = accounts(accounts -> accounts.list(ADA));
        assertThat(shown).extracting(AccountLine::name).containsExactly("Acme on X");
        isNotThere(() -> accounts(accounts -> accounts.get(ADA, off.id())));
        isNotThere(
                () -> accounts(accounts -> accounts.connect(ADA, AccountDetails.fresh(Platform.FACEBOOK), Map.of())));
    }

    @Test
    void itsChannelsHaveNoPageAndNoneIsMade() {
        isNotThere(() -> configuring(channels -> channels.get(ADA, channel.id())));
        isNotThere(() -> configuring(channels -> channels.create(ADA, channel.details())));
    }

    @Test
    void itsAccountsAreNobodysAddress() {
        boolean known = database.ask(entities -> switches(entities).isOnFor(off.id()));
        assertThat(known).isFalse();
        boolean other = database.ask(entities -> switches(entities).isOnFor(on.id()));
        assertThat(other).isTrue();
    }
}

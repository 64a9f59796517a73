package dev.parley.channel;

import static dev.parley.support.Fixtures.NOON;
import static dev.parley.support.Fixtures.aWorkgroup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.Platform;
import dev.parley.support.AChannel;
import dev.parley.support.TestDatabase;
import dev.parley.workforce.Workgroup;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("IN-2: who takes what was pushed")
class TakersTest {

    private final TestDatabase database = new TestDatabase();
    private final Workgroup care = aWorkgroup("Care");

    @BeforeEach
    void prepare() {
        database.run(entities -> entities.persist(care));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Account account(Platform platform, String app, AChannel reading) {
        Account account = new Account(platform, "Account of " + reading, URI.create("http://localhost"), NOON);
        account.belongsTo("me", "acme");
        account.speak("", "", app);
        ChannelDetails details = reading.named("On " + account.id())
                .on(account.id())
                .to(care.id())
                .details();
        database.run(entities -> {
            entities.persist(account);
            entities.persist(new Channel(platform, details, NOON));
        });
        return account;
    }

    private Account onFacebook(String app, String page) {
        return account(Platform.FACEBOOK, app, AChannel.watching().reading(page));
    }

    private Takers takers(Account account, String... sources) {
        return database.ask(
                entities -> new TakersQuery(entities).of(entities.find(Account.class, account.id()), List.of(sources)));
    }

    @Test
    void whatNoChannelOfTheAccountWatchesIsForTheAccountsOfTheSameAppThatWatchIt() {
        Account first = onFacebook("100", "p1");
        Account second = onFacebook("100", "p2");
        Account third = onFacebook("100", "p2");
        onFacebook("200", "p3");
        account(Platform.WHATSAPP, "100", AChannel.watching().reading("p4"));
        Takers takers = takers(first, "p1", "p2", "p3", "p4", "p5");
        assertThat(takers.channels().get("p1")).hasSize(1);
        assertThat(takers.elsewhere()).isEqualTo(Map.of("p2", Set.of(second.id(), third.id())));
        assertThat(takers(second, "p2").elsewhere()).isEmpty();
    }

    @Test
    void accountsWithoutAnAppHaveNoneInCommon() {
        Account first = onFacebook("", "p1");
        onFacebook("", "p2");
        assertThat(takers(first, "p2").elsewhere()).isEmpty();
    }

    @Test
    void whoWatchesTheHandleOfAnAccountTakesNothingOfAnother() {
        Account silent = account(Platform.X, "100", AChannel.watching("other"));
        account(Platform.X, "100", AChannel.watching("acme"));
        assertThat(takers(silent, "me", "").elsewhere()).isEmpty();
    }
}

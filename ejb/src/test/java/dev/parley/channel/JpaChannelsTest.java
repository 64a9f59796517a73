package dev.parley.channel;

import static dev.parley.support.Fixtures.NOON;
import static dev.parley.support.Fixtures.aWorkgroup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.Platform;
import dev.parley.settings.TestSettings;
import dev.parley.support.AChannel;
import dev.parley.support.TestDatabase;
import dev.parley.workforce.Workgroup;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JpaChannelsTest {

    private static final Duration LEASE = Duration.ofSeconds(3);

    private final TestDatabase database = new TestDatabase();
    private final Workgroup care = aWorkgroup("Care");
    private final Account account = new Account(Platform.X, "Acme", URI.create("http://localhost"), NOON);
    private final Channel channel =
            new Channel(Platform.X, settings("Acme on X").keywords("modem").details(), NOON);

    private AChannel settings(String name) {
        return AChannel.watching("acme", "acmehelp")
                .named(name)
                .on(account.id())
                .to(care.id())
                .answeringAs("acme");
    }

    @BeforeEach
    void prepare() {
        database.run(entities -> {
            entities.persist(care);
            over(entities).add(account);
            over(entities).add(channel, NOON);
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static JpaChannels over(EntityManager entities) {
        JpaChannels channels = new JpaChannels();
        channels.entities = entities;
        channels.settings = TestSettings.of(Map.of());
        return channels;
    }

    private <T> T ask(Function<JpaChannels, T> question) {
        return database.ask(entities -> question.apply(over(entities)));
    }

    private static ChannelPoll.Key posts(Channel of) {
        return new ChannelPoll.Key(of.id(), PollStream.POSTS);
    }

    @Test
    void aChannelComesBackAsItWasSet() {
        ChannelDetails stored =
                ask(channels -> channels.getChannel(channel.id()).details());
        assertThat(stored).isEqualTo(settings("Acme on X").keywords("modem").details());
    }

    @Test
    void changedTermsReplaceTheOldOnes() {
        database.run(entities -> over(entities)
                .getChannel(channel.id())
                .change(settings("Acme on X").handles("other").details()));
        ChannelDetails stored =
                ask(channels -> channels.getChannel(channel.id()).details());
        assertThat(stored.handles()).containsExactly("other");
        assertThat(stored.keywords()).isEmpty();
    }

    @Test
    void aChangeOfTermsAloneCountsAsAChange() {
        int before = ask(channels -> channels.getChannel(channel.id()).version());
        database.run(entities -> over(entities)
                .getChannel(channel.id())
                .change(settings("Acme on X").keywords("modem", "router").details()));
        int after = ask(channels -> channels.getChannel(channel.id()).version());
        assertThat(after).isGreaterThan(before);
    }

    @Test
    void theListNeedsOneStatementHoweverManyChannelsThereAre() {
        database.run(entities -> {
            for (int n = 0; n < 10; n++) {
                over(entities)
                        .add(new Channel(Platform.X, settings("Channel " + n).details(), NOON), NOON);
            }
        });
        assertThat(database.statementsOf(entities -> over(entities).listChannels()))
                .isEqualTo(1);
        int all = ask(channels -> channels.listChannels().size());
        assertThat(all).isEqualTo(11);
    }

    private List<ChannelPoll.Key> dueAt(Instant moment) {
        List<DuePoll> due = ask(channels -> channels.listDue(moment, moment, 10));
        return due.stream().map(DuePoll::key).toList();
    }

    @Test
    void whoLooksAheadSeesWhenAStreamWillBeDue() {
        Instant soon = NOON.plusMillis(700);
        database.run(entities -> {
            PollClaim claim =
                    over(entities).claim(posts(channel), "a", LEASE, NOON).orElseThrow();
            over(entities).fail(claim, "x.server-error", "X has trouble.", false, soon, NOON);
        });
        List<DuePoll> ahead = ask(channels -> channels.listDue(NOON.plusSeconds(1), NOON, 10));
        assertThat(ahead).contains(new DuePoll(posts(channel), Platform.X, soon));
        assertThat(dueAt(NOON)).doesNotContain(posts(channel));
    }

    @Test
    void aStreamIsDueForOneNodeAtATime() {
        List<ChannelPoll.Key> due = dueAt(NOON);
        assertThat(due).hasSize(2).contains(posts(channel));
        Optional<PollClaim> first = ask(channels -> channels.claim(posts(channel), "a", LEASE, NOON));
        Optional<PollClaim> second = ask(channels -> channels.claim(posts(channel), "b", LEASE, NOON));
        assertThat(first).isPresent();
        assertThat(second).isEmpty();
        Optional<PollClaim> later = ask(channels ->
                channels.claim(posts(channel), "b", LEASE, NOON.plus(LEASE).plusMillis(1)));
        assertThat(later.orElseThrow().epoch())
                .isGreaterThan(first.orElseThrow().epoch());
    }

    @Test
    void aSuspendedChannelIsNeverDueAndAWokenOneIsDueAtOnce() {
        database.run(entities -> {
            over(entities).getChannel(channel.id()).suspend();
            PollClaim claim =
                    over(entities).claim(posts(channel), "a", LEASE, NOON).orElseThrow();
            over(entities).fail(claim, "x.server-error", "X has trouble.", true, NOON.plusSeconds(600), NOON);
        });
        List<ChannelPoll.Key> suspended = dueAt(NOON);
        assertThat(suspended).isEmpty();
        database.run(entities -> {
            over(entities).getChannel(channel.id()).activate();
            over(entities).wake(channel.id(), NOON);
        });
        List<ChannelPoll.Key> active = dueAt(NOON);
        assertThat(active).contains(posts(channel));
    }

    @Test
    void aMessageStreamIsNotDueWherePrivateIsOff() {
        database.run(entities -> over(entities)
                .getChannel(channel.id())
                .change(settings("Acme on X").types(true, false).details()));
        List<ChannelPoll.Key> due = dueAt(NOON);
        assertThat(due).containsExactly(posts(channel));
    }

    @Test
    @DisplayName("CH-21: a platform that is switched off is not polled")
    void aPlatformThatIsOffIsNotPolled() {
        assertThat(dueWith("X, RSS")).hasSize(2);
        assertThat(dueWith("FACEBOOK")).isEmpty();
        assertThat(dueWith("NONE")).isEmpty();
    }

    private List<DuePoll> dueWith(String platforms) {
        return database.ask(entities -> {
            JpaChannels channels = over(entities);
            channels.settings = TestSettings.of(Map.of("parley.platforms", platforms));
            return channels.listDue(NOON, NOON, 10);
        });
    }

    @Test
    void anAccountThatWasNeverPushedToHasNoLastPush() {
        assertThat(ask(JpaChannels::lastPushes)).isEmpty();
    }

    private Channel onWhatsApp(String name, String number) {
        Account business = new Account(Platform.WHATSAPP, name, URI.create("http://localhost"), NOON);
        database.run(entities -> over(entities).add(business));
        return new Channel(
                Platform.WHATSAPP,
                AChannel.watching()
                        .named(name)
                        .on(business.id())
                        .to(care.id())
                        .reading(number)
                        .details(),
                NOON);
    }

    @Test
    @DisplayName("CH-3: the database lets only one channel have a WhatsApp number")
    void aNumberOnWhatsAppBelongsToOneChannel() {
        Channel first = onWhatsApp("First", "901");
        Channel second = onWhatsApp("Second", "901");
        Channel third = onWhatsApp("Third", "902");
        for (Channel fine : List.of(first, third)) {
            boolean written = ask(channels -> {
                channels.add(fine, NOON);
                return channels.write();
            });
            assertThat(written).isTrue();
        }
        boolean twice = database.tryOnce(entities -> {
            over(entities).add(second, NOON);
            return over(entities).write();
        });
        assertThat(twice).isFalse();
        boolean changed = ask(channels -> {
            channels.getChannel(first.id()).change(first.details());
            return channels.write();
        });
        assertThat(changed).as("its own channel keeps it").isTrue();
    }

    @Test
    @DisplayName(
            "CH-8: a blocked keyword is not watched, stays blocked whatever else is changed, and can be added back")
    void aBlockedKeywordIsNotWatched() {
        database.run(entities -> {
            Channel flooded = over(entities).getChannel(channel.id());
            assertThat(flooded.block("Modem", NOON, NOON.plusSeconds(60))).isTrue();
            assertThat(flooded.block("Modem", NOON, NOON.plusSeconds(60))).isFalse();
        });
        database.run(entities -> {
            Channel flooded = over(entities).getChannel(channel.id());
            assertThat(flooded.watch().keywords()).isEmpty();
            assertThat(flooded.details().keywords()).isEmpty();
            flooded.change(settings("Acme on X").keywords("router").details());
        });
        database.run(entities -> {
            Channel flooded = over(entities).getChannel(channel.id());
            assertThat(flooded.blockedKeywords())
                    .containsExactly(new BlockedKeyword("modem", NOON, NOON.plusSeconds(60)));
            flooded.unblock("modem");
        });
        List<String> keywords =
                ask(channels -> channels.getChannel(channel.id()).watch().keywords());
        assertThat(keywords).containsExactlyInAnyOrder("router", "modem");
    }

    @Test
    @DisplayName("CH-8: a keyword that is typed in again after its block is watched again")
    void aKeywordThatIsTypedInAgainIsWatched() {
        database.run(entities -> over(entities).getChannel(channel.id()).block("modem", NOON, NOON.plusSeconds(60)));
        database.run(entities -> over(entities)
                .getChannel(channel.id())
                .change(settings("Acme on X").keywords("MODEM").details()));
        Channel again = ask(channels -> channels.getChannel(channel.id()));
        assertThat(again.watch().keywords()).containsExactly("MODEM");
        assertThat(again.blockedKeywords()).isEmpty();
    }

    @Test
    @DisplayName("IN-1: a stream that its node has dropped is polled again although the node polls another one")
    void aDroppedStreamIsNotKept() {
        ChannelPoll.Key posts = posts(channel);
        ChannelPoll.Key messages = new ChannelPoll.Key(channel.id(), PollStream.MESSAGES);
        List.of(posts, messages).forEach(key -> ask(channels -> channels.claim(key, "a", LEASE, NOON)));
        database.run(entities -> over(entities).keep(List.of(messages), "a", LEASE, NOON.plusSeconds(2)));
        Instant lapsed = NOON.plusSeconds(4);
        assertThat(dueAt(lapsed)).containsExactly(posts);
    }
}

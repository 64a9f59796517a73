package dev.parley.it.container;

import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;

import dev.parley.channel.Account;
import dev.parley.channel.Channel;
import dev.parley.channel.ChannelDetails;
import dev.parley.channel.ChannelMode;
import dev.parley.channel.ChannelPoll;
import dev.parley.channel.ChannelStatus;
import dev.parley.channel.Channels;
import dev.parley.channel.IntakeOptions;
import dev.parley.channel.PollClaim;
import dev.parley.channel.PollStream;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.Secret;
import dev.parley.connector.api.StreamPosition;
import dev.parley.intake.PushedPage;
import dev.parley.intake.StoringPages;
import dev.parley.routing.RoutingSignals;
import dev.parley.security.SecretCipher;
import dev.parley.shared.Ids;
import dev.parley.workforce.Workforce;
import dev.parley.workforce.Workgroup;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A company with an account, a workgroup and a channel between them. Its polls are due tomorrow only, so that the
 * application's timers leave them to the test.
 */
record Shop(Account account, Workgroup workgroup, Channel channel) {

    /** The company's own ID on the platform. */
    static final String OWN_ID = "4000";

    static final Duration LEASE = Duration.ofSeconds(3);

    static Shop open() {
        return open(group -> {});
    }

    /** Of a platform that is there. */
    static Shop at(URI platform) {
        return open(platform, group -> {});
    }

    static Shop open(Consumer<Workgroup> rules) {
        return open(AdapterTests.NOWHERE, rules);
    }

    private static Shop open(URI platform, Consumer<Workgroup> rules) {
        return open(Platform.X, platform, rules, null, IntakeOptions.DEFAULT);
    }

    /** On X, where the first post of a sender is held back. */
    static Shop grouping(int seconds) {
        return open(Platform.X, AdapterTests.NOWHERE, group -> {}, seconds, IntakeOptions.DEFAULT);
    }

    /** On another platform, with options for its posts and messages. */
    static Shop on(Platform platform, IntakeOptions options) {
        return open(platform, AdapterTests.NOWHERE, group -> {}, null, options);
    }

    private static Shop open(
            Platform platform,
            URI place,
            Consumer<Workgroup> rules,
            @Nullable Integer grouping,
            IntakeOptions options) {
        Account account = new Account(platform, "Account " + Ids.next(), place, now());
        account.belongsTo(OWN_ID, "shop");
        account.keep(Map.of(Credential.APP_BEARER, Secret.of("app")), null, the(SecretCipher.class));
        Workgroup workgroup = new Workgroup("Workgroup " + Ids.next());
        rules.accept(workgroup);
        run(entities -> the(Channels.class).add(account));
        return withChannel(account, workgroup, grouping, options);
    }

    /** The account uses this app, and the channel watches this page or number and nothing else. */
    Shop ofApp(String app, String source) {
        run(entities -> {
            entities.find(Account.class, account.id()).speak("", "", app);
            entities.createNativeQuery("delete from channel_term where channel_id = ?1")
                    .setParameter(1, channel.id())
                    .executeUpdate();
            entities.createNativeQuery("insert into channel_term (channel_id, kind, term, position)"
                            + " values (?1, 'SOURCE', ?2, 0)")
                    .setParameter(1, channel.id())
                    .setParameter(2, source)
                    .executeUpdate();
        });
        return this;
    }

    /** The same account, watched by a second channel for another workgroup. */
    Shop secondChannel() {
        return withChannel(account, new Workgroup("Workgroup " + Ids.next()), null, IntakeOptions.DEFAULT);
    }

    private static Shop withChannel(
            Account account, Workgroup workgroup, @Nullable Integer grouping, IntakeOptions options) {
        Channel channel = new Channel(account.platform(), details(account, workgroup, grouping, options), now());
        run(entities -> {
            the(Workforce.class).add(workgroup);
            the(RoutingSignals.class).workgroupChanged(workgroup.id());
            the(Channels.class).add(channel, tomorrow());
        });
        return new Shop(account, workgroup, channel);
    }

    private static ChannelDetails details(
            Account account, Workgroup workgroup, @Nullable Integer grouping, IntakeOptions options) {
        return new ChannelDetails(
                "Channel " + Ids.next(),
                "",
                ChannelStatus.ACTIVE,
                ChannelMode.PRODUCTION,
                account.id(),
                account.id(),
                workgroup.id(),
                workgroup.id(),
                List.of("shop"),
                List.of(),
                List.of(),
                List.of("shop"),
                List.of(),
                false,
                List.of(),
                true,
                true,
                true,
                true,
                false,
                options,
                5000,
                100,
                90,
                grouping,
                0,
                List.of());
    }

    static Instant now() {
        return the(Clock.class).instant();
    }

    /** When what tests schedule is due: out of the timers' sight. */
    static Instant tomorrow() {
        return now().plus(Duration.ofDays(1));
    }

    /** Takes the channel's posts at a time; empty while somebody else has them. */
    Optional<PollClaim> claim(String owner, Instant at) {
        return the(Channels.class).claim(new ChannelPoll.Key(channel.id(), PollStream.POSTS), owner, LEASE, at);
    }

    /** Claims and stores one page, as a poll does; returns how many posts were new. */
    int store(FetchedPost... posts) {
        return store(claim("a test", tomorrow().plusSeconds(1)).orElseThrow(), posts);
    }

    /** The same for a page that comes after others. */
    int storeLater(FetchedPost... posts) {
        return store(claim("a later test", tomorrow().plusSeconds(60)).orElseThrow(), posts);
    }

    /** The platform pushes them; returns whether something waits for a post that is not here. */
    boolean push(FetchedPost... posts) {
        return !the(StoringPages.class)
                .storePushed(channel.id(), List.of(new PushedPage(0, page(posts))))
                .isEmpty();
    }

    int store(PollClaim claim, FetchedPost... posts) {
        return the(StoringPages.class).store(claim, page(posts), Optional.of(tomorrow()));
    }

    static FetchedPage page(FetchedPost... posts) {
        StreamPosition position =
                new StreamPosition(Map.of("since", posts.length == 0 ? "" : posts[posts.length - 1].platformId()));
        return new FetchedPage(
                List.of(posts), List.of(), position, false, Optional.empty(), List.of("{}"), Optional.empty());
    }
}

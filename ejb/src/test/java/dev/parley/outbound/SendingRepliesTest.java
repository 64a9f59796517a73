package dev.parley.outbound;

import static dev.parley.support.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.attachment.OutgoingFiles;
import dev.parley.channel.Account;
import dev.parley.channel.AccountTokens;
import dev.parley.channel.Channels;
import dev.parley.channel.Connecting;
import dev.parley.channel.StoppedSending;
import dev.parley.cluster.Node;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.OutboundMedia;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.SentPost;
import dev.parley.settings.TestSettings;
import jakarta.ejb.EJBException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is done about the answer to a call, on an outbox that tells what it was told. */
class SendingRepliesTest {

    private static final Duration LEASE = Duration.ofSeconds(3);
    private static final PlatformProblem NO_ANSWER =
            PlatformProblem.of(Action.UNKNOWN_OUTCOME, "x.timeout", "X did not answer in time.");
    private static final PlatformProblem DUPLICATE =
            PlatformProblem.of(Action.DUPLICATE, "x.duplicate-content", "X has this already.");

    private final SendingReplies sending = new SendingReplies();
    private final List<String> told = new ArrayList<>();
    private final List<String> stops = new ArrayList<>();
    private OutboxItem item = anItem(OutboxKind.PUBLISH);
    private boolean reconciling;
    private int notesThatFail;

    @BeforeEach
    void wire() {
        sending.settings = TestSettings.of(Map.of());
        sending.limits = new SendingLimits();
        sending.limits.settings = sending.settings;
        sending.node = new Node();
        sending.files = new OutgoingFiles() {
            @Override
            public List<OutboundMedia> of(long itemId) {
                return List.of();
            }
        };
        sending.budgets = new KeepingBudgets() {
            @Override
            public boolean mustWait(long itemId) {
                return false;
            }

            @Override
            public void heard(OutboxItem any, PlatformProblem problem) {
                // nothing is kept here
            }
        };
        sending.stopped = new StoppedSending() {
            @Override
            public void heard(long accountId, PlatformProblem problem) {
                stops.add(problem.code());
            }

            @Override
            public void sent(long accountId) {
                stops.clear();
            }
        };
        sending.destinations = new Destinations() {
            @Override
            Optional<PlatformProblem> refusal(OutboxItem any) {
                return Optional.empty();
            }
        };
        Account account = new Account(Platform.X, "Acme", URI.create("http://localhost"), NOON);
        sending.channels = (Channels) Proxy.newProxyInstance(
                Channels.class.getClassLoader(),
                new Class<?>[] {Channels.class},
                (proxy, method, arguments) -> account);
        sending.outbox = (Outbox) Proxy.newProxyInstance(
                Outbox.class.getClassLoader(),
                new Class<?>[] {Outbox.class},
                (proxy, method, arguments) -> outbox(method.getName(), arguments));
    }

    private static OutboxItem anItem(OutboxKind kind) {
        return new OutboxItem(
                new OutboundRequest(
                        1, 2, 3, null, null, kind, Visibility.PUBLIC, "", "", "Hi", "", "", false, Optional.empty()),
                NOON);
    }

    private @Nullable Object outbox(String what, Object[] arguments) {
        if (what.equals("takeOff")) {
            return Optional.of(new Outbox.Flight(item, "node", item.epoch(), reconciling));
        }
        if (what.equals("sent") && notesThatFail-- > 0) {
            throw new EJBException("The database is busy.");
        }
        StringBuilder words = new StringBuilder(what);
        for (Object argument : arguments) {
            if (argument instanceof PlatformProblem problem) {
                words.append(": ").append(problem.words());
            }
        }
        told.add(words.toString());
        return null;
    }

    /** A try that is answered so; nothing is found where it is looked for. */
    private String answered(Instant when, @Nullable PlatformProblem problem) {
        sending.clock = Clock.fixed(when, ZoneOffset.UTC);
        sending.connecting = new Connecting() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T call(long accountId, Call<T> call) throws PlatformException {
                if (problem != null) {
                    throw new PlatformException(problem);
                }
                return (T) (reconciling ? Optional.empty() : new SentPost("17", ""));
            }
        };
        sending.send(item.id());
        return told.get(told.size() - 1);
    }

    private void tryAt(Instant when) {
        item.takeOff("node", LEASE, when);
    }

    @Test
    @DisplayName("OB-2: a duplicate is a refusal the first time, and may be our own earlier try afterwards")
    void aDuplicateIsLookedForWhereItWasTriedBefore() {
        tryAt(NOON);
        assertThat(answered(NOON, DUPLICATE)).isEqualTo("failed: X has this already.");
        item.fail(DUPLICATE, NOON);
        item.tryAgain(NOON.plusSeconds(60));
        tryAt(NOON.plusSeconds(60));
        assertThat(item.attempts()).isEqualTo(1);
        assertThat(answered(NOON.plusSeconds(60), DUPLICATE)).isEqualTo("unknown: X has this already.");
    }

    @Test
    @DisplayName("OB-2: where the platform cannot be asked the outcome stays unknown")
    void whatCannotBeLookedForStaysUnknown() {
        reconciling = true;
        tryAt(NOON);
        item.becomeUnknown(NO_ANSWER, NOON, NOON);
        PlatformProblem stopped = PlatformProblem.of(Action.STOP_CHANNEL, "x.out-of-credits", "No credits are left.");
        assertThat(answered(NOON.plusSeconds(60), stopped)).isEqualTo("unknown: No credits are left.");
        PlatformProblem refused = PlatformProblem.of(Action.STOP_CHANNEL, AccountTokens.REFUSED, "Revoked.");
        assertThat(answered(NOON.plusSeconds(70), refused)).startsWith("waitForAccount: Waits until");
    }

    @Test
    @DisplayName("OB-2: what is not found is sent once more, with the words of what it met, and then a person decides")
    void whatIsNotFoundIsSentOnceMore() {
        reconciling = true;
        tryAt(NOON);
        item.becomeUnknown(NO_ANSWER, NOON, NOON);
        assertThat(answered(NOON.plusSeconds(5), null)).isEqualTo("lookAgain");
        assertThat(answered(NOON.plusSeconds(60), null)).isEqualTo("retry: X did not answer in time.");
        item.retryAt(NOON.plusSeconds(60), NO_ANSWER);
        tryAt(NOON.plusSeconds(61));
        item.becomeUnknown(NO_ANSWER, NOON.plusSeconds(61), NOON.plusSeconds(61));
        assertThat(answered(NOON.plusSeconds(120), null)).startsWith("failed: Nobody knows");
    }

    @Test
    @DisplayName("CH-7: what a refused account keeps back waits, and says so")
    void whatARefusedAccountKeepsBackWaits() {
        tryAt(NOON);
        PlatformProblem refused = PlatformProblem.of(Action.STOP_CHANNEL, AccountTokens.REFUSED, "Revoked.");
        assertThat(answered(NOON, refused))
                .isEqualTo("waitForAccount: Waits until the account is connected again. Revoked.");
    }

    @Test
    @DisplayName("CH-7: what stops sending for the whole account is told of the account, until a reply goes out")
    void whatStopsSendingIsToldOfTheAccount() {
        tryAt(NOON);
        PlatformProblem locked = PlatformProblem.of(Action.STOP_CHANNEL, "x.account-locked", "Locked.");
        assertThat(answered(NOON, locked)).isEqualTo("failed: Locked.");
        assertThat(stops).containsExactly("x.account-locked");
        assertThat(answered(NOON, null)).isEqualTo("sent");
        assertThat(stops).isEmpty();
    }

    @Test
    @DisplayName("CH-7: a like says nothing of replies")
    void aLikeSaysNothingOfReplies() {
        item = anItem(OutboxKind.LIKE);
        stops.add("x.account-locked");
        tryAt(NOON);
        assertThat(answered(NOON, null)).isEqualTo("sent");
        assertThat(stops).containsExactly("x.account-locked");
        item = anItem(OutboxKind.LIKE);
        tryAt(NOON);
        PlatformProblem spam = PlatformProblem.of(Action.STOP_CHANNEL, "x.spam", "Too many likes.");
        assertThat(answered(NOON, spam)).isEqualTo("failed: Too many likes.");
        assertThat(stops).containsExactly("x.account-locked");
    }

    @Test
    @DisplayName("OB-1: what the platform has taken is noted although the database is busy for a moment")
    void whatWasTakenIsNoted() {
        tryAt(NOON);
        notesThatFail = 3;
        assertThat(answered(NOON, null)).isEqualTo("sent");
    }
}

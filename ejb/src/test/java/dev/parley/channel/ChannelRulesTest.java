package dev.parley.channel;

import static dev.parley.support.AChannel.watching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.ChannelRules.AccountFacts;
import dev.parley.channel.ChannelRules.Surroundings;
import dev.parley.connector.api.Platform;
import dev.parley.support.AChannel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelRulesTest {

    private static final long ACCOUNT = 1;
    private static final long OTHER = 2;
    private static final long UNCHECKED = 3;
    private static final long ON_FACEBOOK = 4;
    private static final long CARE = 10;
    private static final long SWITCHED_OFF = 11;

    private static final Surroundings AROUND = new Surroundings(
            Platform.X,
            Map.of(
                    ACCOUNT, new AccountFacts(Platform.X, "acme"),
                    OTHER, new AccountFacts(Platform.X, "AcmeHelp"),
                    UNCHECKED, new AccountFacts(Platform.X, ""),
                    ON_FACEBOOK, new AccountFacts(Platform.FACEBOOK, "acme")),
            Map.of(CARE, true, SWITCHED_OFF, false),
            false,
            SourceFacts.NONE,
            List.of());

    private static AChannel good() {
        return watching("acme").on(ACCOUNT).to(CARE).answeringAs("acme");
    }

    private static List<FieldProblem> problems(AChannel channel) {
        return ChannelRules.problems(channel.details(), AROUND);
    }

    private static void assertRefused(AChannel channel, ChannelField field, String words) {
        assertThat(problems(channel)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(field.id());
            assertThat(problem.words()).contains(words);
        });
    }

    @Test
    void aChannelWithEverythingIsGood() {
        assertThat(problems(good().keywords("acme modem", "☎")
                        .exclusions("acme road")
                        .languages("en", "de-AT")
                        .grouping(10)
                        .telling("care@example.com", "a.b+c@mail.example.co.uk")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void aChannelNeedsAName(String name) {
        assertRefused(good().named(name), ChannelField.NAME, "Give the channel a name");
    }

    @Test
    void aNameHasAtMost120Characters() {
        assertThat(problems(good().named("n".repeat(120)))).isEmpty();
        assertRefused(good().named("n".repeat(121)), ChannelField.NAME, "this has 121");
    }

    @Test
    void aNameBelongsToOneChannel() {
        Surroundings taken =
                new Surroundings(Platform.X, AROUND.accounts(), AROUND.acdOn(), true, SourceFacts.NONE, List.of());
        assertThat(ChannelRules.problems(good().details(), taken))
                .extracting(FieldProblem::field)
                .containsExactly("name");
    }

    @Test
    void productionNeedsTheLicence() {
        Surroundings without = new Surroundings(
                Platform.X,
                AROUND.accounts(),
                AROUND.acdOn(),
                false,
                SourceFacts.NONE,
                List.of(),
                "I3_FEATURE_SOCIAL_MEDIA");
        assertThat(ChannelRules.problems(good().details(), without))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("mode");
                    assertThat(problem.words()).contains("needs the licence I3_FEATURE_SOCIAL_MEDIA");
                });
        assertThat(ChannelRules.problems(good().mode(ChannelMode.TEST).details(), without))
                .isEmpty();
    }

    @Test
    void aTestAccountMakesTestChannelsOnly() {
        Surroundings testing = new Surroundings(
                Platform.X,
                Map.of(ACCOUNT, new AccountFacts(Platform.X, "acme", true)),
                AROUND.acdOn(),
                false,
                SourceFacts.NONE,
                List.of());
        assertThat(ChannelRules.problems(good().details(), testing))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("mode");
                    assertThat(problem.words()).contains("account is for tests");
                });
        assertThat(ChannelRules.problems(good().mode(ChannelMode.TEST).details(), testing))
                .isEmpty();
    }

    @Test
    void theAccountMustBeThereAndOnX() {
        assertThat(problems(good().on(99).answeringAs()))
                .extracting(FieldProblem::field)
                .containsExactly("account", "outbound-account");
        assertThat(problems(good().on(ON_FACEBOOK)))
                .extracting(FieldProblem::words)
                .allMatch(words -> words.contains("is on Facebook"))
                .hasSize(2);
    }

    @Test
    void eachReplyHandleIsTheHandleOfAConnectedAccountInAnyCase() {
        assertThat(problems(good().answeringAs("ACME"))).isEmpty();
        assertThat(problems(good().answeringAs("acme", "acmehelp"))).isEmpty();
        assertThat(problems(good().answeringOn(OTHER).answeringAs("acmehelp"))).isEmpty();
        assertRefused(
                good().answeringAs("acme", "rival"),
                ChannelField.REPLY_HANDLES,
                "No connected account has the handle @rival");
    }

    @Test
    void anAccountThatWasNotCheckedHasNoReplyHandle() {
        assertRefused(good().on(UNCHECKED), ChannelField.REPLY_HANDLES, "has not been checked yet");
        assertThat(problems(good().on(UNCHECKED).answeringAs())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"has space", "sixteencharacters", "dash-ed", "ünal", "@acme"})
    void aHandleHasOneToFifteenLettersDigitsAndUnderscores(String handle) {
        assertRefused(good().handles(handle), ChannelField.HANDLES, "cannot be a handle");
    }

    @Test
    void somethingMustBeWatched() {
        assertRefused(good().handles(), ChannelField.HANDLES, "at least one handle or one keyword");
        assertThat(problems(good().handles().keywords("modem"))).isEmpty();
    }

    @Test
    void aTermIsThereOnceWhateverItsCase() {
        assertRefused(good().handles("acme", "Acme"), ChannelField.HANDLES, "twice");
        assertRefused(good().keywords("Modem", "modem", "MODEM"), ChannelField.KEYWORDS, "twice");
    }

    @Test
    void aKeywordCanBeSearchedFor() {
        assertRefused(good().keywords("?!"), ChannelField.KEYWORDS, "cannot search");
        assertRefused(good().keywords("k".repeat(121)), ChannelField.KEYWORDS, "At most 120");
    }

    @Test
    void anExclusionIsNoKeyword() {
        assertRefused(good().keywords("modem").exclusions("Modem"), ChannelField.EXCLUSIONS, "also a keyword");
    }

    @Test
    void aLanguageIsACode() {
        assertRefused(good().languages("en", "english"), ChannelField.LANGUAGES, "“english” is no language code");
    }

    @Test
    void oneMessageTypeIsOn() {
        assertThat(problems(good().types(true, false))).isEmpty();
        assertThat(problems(good().types(false, true))).isEmpty();
        assertRefused(good().types(false, false), ChannelField.MESSAGE_TYPES, "public, private or both");
    }

    @Test
    void aWorkgroupWhoseQueueIsOffIsNoTarget() {
        assertRefused(
                good().messagesTo(SWITCHED_OFF), ChannelField.MESSAGE_WORKGROUP, "ACD queue of this workgroup is off");
        assertRefused(good().messagesTo(99), ChannelField.MESSAGE_WORKGROUP, "Choose a workgroup");
    }

    @ParameterizedTest
    @CsvSource({
        "999,'At least 1,000 ms. The default is 5,000 ms.'",
        "3600001,'At most 3,600,000 ms. The default is 5,000 ms.'"
    })
    void thePollIntervalHasBounds(int millis, String words) {
        assertThat(problems(good().every(1000))).isEmpty();
        assertThat(problems(good().every(3_600_000))).isEmpty();
        assertRefused(good().every(millis), ChannelField.POLL_INTERVAL, words);
    }

    @Test
    void thePostLimitHasBounds() {
        assertThat(problems(good().atMost(10))).isEmpty();
        assertThat(problems(good().atMost(1000))).isEmpty();
        assertRefused(good().atMost(9), ChannelField.POST_LIMIT, "At least 10 posts");
        assertRefused(good().atMost(1001), ChannelField.POST_LIMIT, "At most 1,000 posts");
    }

    @Test
    void theRpcCacheHasBounds() {
        assertThat(problems(good().cachedFor(0))).isEmpty();
        assertThat(problems(good().cachedFor(3600))).isEmpty();
        assertRefused(good().cachedFor(-1), ChannelField.RPC_CACHE, "At least 0 s");
        assertRefused(good().cachedFor(3601), ChannelField.RPC_CACHE, "At most 3,600 s");
    }

    @Test
    void groupingIsOffOrHasBounds() {
        assertThat(problems(good().grouping(null))).isEmpty();
        assertThat(problems(good().grouping(3600))).isEmpty();
        assertRefused(good().grouping(9), ChannelField.GROUPING, "At least 10 s");
        assertRefused(good().grouping(3601), ChannelField.GROUPING, "At most 3,600 s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"care", "care@", "@example.com", "care@example", "a b@example.com", "care@-example.com"})
    void aNotificationAddressIsAMailAddress(String address) {
        assertRefused(good().telling(address), ChannelField.NOTIFY_ADDRESSES, "is no mail address");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(problems(good().named("").every(1).types(false, false).to(99)))
                .extracting(FieldProblem::field)
                .containsExactly(
                        "name", "message-types", "conversation-workgroup", "message-workgroup", "poll-interval");
    }
}

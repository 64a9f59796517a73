package dev.parley.channel;

import static dev.parley.support.AChannel.watching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.ChannelRules.AccountFacts;
import dev.parley.channel.ChannelRules.Surroundings;
import dev.parley.connector.api.Platform;
import dev.parley.support.AChannel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Channels on the platforms beside X. */
class PlatformChannelRulesTest {

    private static final long ACCOUNT = 1;
    private static final long CARE = 10;

    private static Surroundings around(Platform platform, SourceFacts sources) {
        return new Surroundings(
                platform,
                Map.of(ACCOUNT, new AccountFacts(platform, ""), 2L, new AccountFacts(Platform.X, "acme")),
                Map.of(CARE, true),
                false,
                sources,
                List.of());
    }

    private static SourceFacts offering(String... ids) {
        Map<String, String> names = new java.util.HashMap<>();
        for (String id : ids) {
            names.put(id, "Name of " + id);
        }
        return new SourceFacts(Optional.of(names), Set.of(), Map.of());
    }

    private static AChannel reading(String... sources) {
        return watching().on(ACCOUNT).to(CARE).reading(sources);
    }

    private static List<FieldProblem> problems(AChannel channel, Platform platform, SourceFacts sources) {
        return ChannelRules.problems(ChannelShape.of(platform).fitted(channel.details()), around(platform, sources));
    }

    private static void assertRefused(List<FieldProblem> problems, String words) {
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("sources");
            assertThat(problem.words()).contains(words);
        });
    }

    @Test
    @DisplayName("CH-1: pages are those that the account administers and no others")
    void pagesAreThoseThatTheAccountAdministersAndNoOthers() {
        assertThat(problems(reading("p1", "p2"), Platform.FACEBOOK, offering("p1", "p2", "p3")))
                .isEmpty();
        assertRefused(problems(reading("p1", "p9"), Platform.FACEBOOK, offering("p1")), "no page with the ID p9");
        assertRefused(problems(reading(), Platform.FACEBOOK, offering("p1")), "Choose at least one page");
    }

    @Test
    void whileThePlatformHasNotToldOnlyWhatIsKeptCanStay() {
        SourceFacts waiting = new SourceFacts(Optional.empty(), Set.of("p1"), Map.of());
        assertThat(problems(reading("p1"), Platform.FACEBOOK, waiting)).isEmpty();
        assertRefused(problems(reading("p1", "p2"), Platform.FACEBOOK, waiting), "has not told yet");
    }

    @Test
    void aChannelOnWhatsAppHasOneNumberThatNoOtherHas() {
        assertThat(problems(reading("n1"), Platform.WHATSAPP, offering("n1"))).isEmpty();
        assertRefused(problems(reading("n1", "n2"), Platform.WHATSAPP, offering("n1", "n2")), "one phone number");
        SourceFacts taken = new SourceFacts(Optional.of(Map.of("n1", "Acme (+1)")), Set.of(), Map.of("n1", "Care"));
        assertRefused(problems(reading("n1"), Platform.WHATSAPP, taken), "“Care” already has the number Acme (+1)");
    }

    @Test
    void businessesAreThoseOfTheAccount() {
        assertThat(problems(reading("b1"), Platform.APPLE_MESSAGES, offering("b1")))
                .isEmpty();
        assertRefused(problems(reading("b2"), Platform.APPLE_MESSAGES, offering("b1")), "no business with the ID b2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://news.example.com/feed.xml?a=b", "http://localhost:8080/feeds/x"})
    void aFeedIsOverHttpsOrOnThisMachine(String address) {
        assertThat(problems(reading(address), Platform.RSS, SourceFacts.NONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://news.example.com/feed.xml", "news", "file:///etc/passwd", "https://a:b@c.example"})
    void anyOtherFeedIsRefused(String address) {
        assertRefused(problems(reading(address), Platform.RSS, SourceFacts.NONE), "cannot be fetched");
    }

    @Test
    void aChannelStaysOnItsPlatform() {
        assertThat(problems(reading("n1").on(2), Platform.WHATSAPP, offering("n1")))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.words()).isEqualTo("This account is on X. Choose one on WhatsApp."));
    }

    @ParameterizedTest
    @EnumSource(
            value = Platform.class,
            names = {"WHATSAPP", "APPLE_MESSAGES"})
    void whatIsOnlyPushedNeedsNoPace(Platform platform) {
        assertThat(problems(reading("n1").every(0).atMost(0), platform, offering("n1")))
                .isEmpty();
    }

    @Test
    void aPlatformDecidesWhatIsPublicAndPrivate() {
        ChannelDetails number = ChannelShape.of(Platform.WHATSAPP)
                .fitted(reading("n1").messagesTo(7).details());
        assertThat(number.publicOn()).isFalse();
        assertThat(number.privateOn()).isTrue();
        assertThat(number.conversationWorkgroupId()).isEqualTo(7);
        ChannelDetails feed = ChannelShape.of(Platform.RSS).fitted(reading("n1").details());
        assertThat(feed.publicOn()).isTrue();
        assertThat(feed.privateOn()).isFalse();
        assertThat(feed.handles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 59, 31_536_001})
    @DisplayName("CH-4: the history window has bounds")
    void theHistoryWindowHasBounds(int seconds) {
        IntakeOptions options = new IntakeOptions(false, false, true, false, false, false, seconds);
        List<FieldProblem> problems = ChannelRules.problems(
                ChannelShape.of(Platform.APPLE_MESSAGES)
                        .fitted(reading("b1").options(options).details()),
                around(Platform.APPLE_MESSAGES, offering("b1")));
        assertThat(problems).extracting(FieldProblem::field).containsExactly("history-window");
        assertThat(problems.get(0).words()).contains("60").contains("604800");
    }
}

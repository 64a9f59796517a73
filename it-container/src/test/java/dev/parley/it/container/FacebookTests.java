package dev.parley.it.container;

import static dev.parley.it.container.Ground.ask;
import static dev.parley.it.container.Ground.count;
import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.Channels;
import dev.parley.channel.IntakeOptions;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.PushRequest;
import dev.parley.contact.Contacts;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.EndReason;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionState;
import dev.parley.conversation.MediaType;
import dev.parley.conversation.Post;
import dev.parley.desk.CurrentInteraction;
import dev.parley.desk.DeskViews;
import dev.parley.desk.TimelineEntry.PostEntry;
import dev.parley.intake.JpaRawPayloads;
import dev.parley.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Options of Facebook channels (IN-7), advertisements (IN-13) and live sessions (IN-14). */
interface FacebookTests {

    IntakeOptions USUAL = IntakeOptions.DEFAULT;
    IntakeOptions SUBMITTING = new IntakeOptions(true, false, true, false, false, false, 604_800);
    IntakeOptions SINGLE = new IntakeOptions(true, true, true, false, false, false, 604_800);
    IntakeOptions EVERYTHING = new IntakeOptions(false, false, false, true, true, true, 604_800);

    @Test
    @DisplayName("IN-7: a question is stopped with its reason, unless that is off")
    default void a_question_is_stopped_with_its_reason() {
        Shop shop = Shop.on(Platform.FACEBOOK, USUAL);
        APost question = APost.saying("Oak or pine?").telling("facebookPostType", "question");
        shop.store(question.fetched());
        assertThat(Stored.of(shop).interactions()).isEmpty();
        assertThat(reasonOf(shop, question)).isEqualTo("question");
        Shop open = Shop.on(Platform.FACEBOOK, EVERYTHING);
        APost taken = APost.saying("Oak or pine?").telling("facebookPostType", "question");
        open.store(taken.fetched());
        assertThat(Stored.of(open).only().state()).isEqualTo(InteractionState.QUEUED);
    }

    @Test
    @DisplayName("IN-7: what only the page's administrators posted makes no interaction until a customer comments")
    default void the_pages_own_post_makes_no_interaction() {
        Shop shop = Shop.on(Platform.FACEBOOK, USUAL);
        APost news = APost.saying("New opening hours").byTheShop();
        APost more = APost.saying("Also on Sundays").byTheShop().commentingOn(news);
        shop.store(news.fetched(), more.fetched());
        assertThat(Stored.of(shop).interactions()).isEmpty();
        assertThat(reasonOf(shop, news)).contains("administrators");
        APost asked = APost.saying("Till when?").commentingOn(news);
        shop.storeLater(asked.fetched());
        Interaction interaction = Stored.of(shop).only();
        assertThat(interaction.unread()).isEqualTo(1);
        run(entities -> entities.find(Interaction.class, interaction.id()).disconnect(EndReason.HANDLED, Shop.now()));
        APost answer = APost.saying("Till six").byTheShop().commentingOn(news);
        shop.store(shop.claim("third", Shop.tomorrow().plusSeconds(90)).orElseThrow(), answer.fetched());
        assertThat(Stored.of(shop).interactions())
                .as("IN-5: with a customer in it, the company's reply brings it back")
                .hasSize(2);
    }

    @Test
    @DisplayName("IN-7: where it is configured, the page's own post makes an interaction")
    default void the_pages_own_post_makes_one_where_that_is_on() {
        Shop shop = Shop.on(Platform.FACEBOOK, EVERYTHING);
        shop.store(APost.saying("New opening hours").byTheShop().fetched());
        assertThat(Stored.of(shop).interactions()).hasSize(1);
    }

    @Test
    @DisplayName("IN-7: a submitted comment makes a further interaction of its writer that has ended at once")
    default void a_comment_is_submitted_beside_the_normal_process() {
        Shop shop = Shop.on(Platform.FACEBOOK, SUBMITTING);
        APost post = APost.saying("Nice lamps");
        APost comment =
                APost.saying("Where from?").by("bo-" + shop.channel().id()).commentingOn(post);
        shop.store(post.fetched(), comment.fetched());
        List<Interaction> all = Stored.of(shop).interactions();
        assertThat(all).hasSize(2);
        Interaction submitted =
                all.stream().filter(i -> !i.state().isOpen()).findFirst().orElseThrow();
        Interaction normal =
                all.stream().filter(i -> i.state().isOpen()).findFirst().orElseThrow();
        assertThat(normal.unread()).isEqualTo(2);
        assertThat(submitted.preview()).isEqualTo("Where from?");
        long writer = the(Contacts.class)
                .findIdentity(Platform.FACEBOOK, comment.author())
                .orElseThrow()
                .contactId();
        assertThat(submitted.contactId()).isEqualTo(writer).isNotEqualTo(normal.contactId());
        assertThat(count(
                        "select count(i) from Interaction i where i.endReason = 'SUBMITTED' and i.id = ?1",
                        submitted.id()))
                .isEqualTo(1);
        shop.storeLater(comment.fetched());
        assertThat(Stored.of(shop).interactions())
                .as("a comment that comes again")
                .hasSize(2);
    }

    @Test
    @DisplayName(
            "IN-7: single comments are routed each with the base post and exactly one comment; the desk shows both")
    default void single_comments_are_routed_one_by_one() {
        Shop shop = Shop.on(Platform.FACEBOOK, SINGLE);
        APost news = APost.saying("New opening hours").byTheShop();
        APost first = APost.saying("Till when?").commentingOn(news);
        APost second = APost.saying("On Sundays too?").commentingOn(news);
        shop.store(news.fetched(), first.fetched(), second.fetched());
        List<Interaction> open = open(shop);
        assertThat(open).hasSize(2).allSatisfy(each -> assertThat(each.unread()).isEqualTo(1));
        Interaction ofSecond = open.get(1);
        assertThat(ofSecond.commentId()).isEqualTo(Stored.of(shop).post(second).id());
        Agent agent = Agent.withoutLicence(shop.workgroup());
        run(entities -> entities.find(Interaction.class, ofSecond.id()).connectTo(agent.id(), Shop.now()));
        CurrentInteraction shown = the(DeskViews.class).current(agent.caller(), ofSecond.id());
        assertThat(shown.timeline().stream()
                        .filter(PostEntry.class::isInstance)
                        .map(entry -> ((PostEntry) entry).text()))
                .containsExactly("New opening hours", "On Sundays too?");
    }

    @Test
    @DisplayName("IN-7: the company's answer on the platform goes to the interaction of the comment that it answers")
    default void an_answer_on_the_platform_goes_to_its_comment() {
        Shop shop = Shop.on(Platform.FACEBOOK, SINGLE);
        APost news = APost.saying("New opening hours").byTheShop();
        APost first = APost.saying("Till when?").commentingOn(news);
        APost second = APost.saying("On Sundays too?").commentingOn(news);
        shop.store(news.fetched(), first.fetched(), second.fetched());
        APost answer = APost.saying("Till six").byTheShop().commentingOn(first);
        shop.storeLater(answer.fetched());
        assertThat(open(shop)).hasSize(2);
        assertThat(open(shop).get(0).awaitingReplySince()).isNull();
        assertThat(open(shop).get(1).awaitingReplySince()).isNotNull();
    }

    @Test
    @DisplayName("IN-13: with ad referrals on, who comes from an advertisement starts a direct message that tells it")
    default void an_ad_referral_starts_a_direct_message() {
        Shop shop = Shop.on(Platform.FACEBOOK, EVERYTHING);
        APost came = referral(shop);
        shop.store(came.privately());
        Interaction interaction = Stored.of(shop).only();
        assertThat(interaction.state()).isEqualTo(InteractionState.QUEUED);
        assertThat(attached(interaction))
                .containsEntry("facebookAdId", "ad-7")
                .containsEntry("facebookReferralRef", "spring");
        APost wrote = APost.saying("Is it still on sale?").by(came.author());
        shop.storeLater(wrote.privately());
        assertThat(Stored.of(shop).only().unread()).as("it joins").isEqualTo(2);
    }

    @Test
    @DisplayName("IN-13: with ad referrals off, a mere referral is stopped and a message with one is a plain message")
    default void an_ad_referral_is_stopped_where_they_are_off() {
        Shop shop = Shop.on(Platform.FACEBOOK, USUAL);
        APost came = referral(shop);
        shop.store(came.privately());
        assertThat(Stored.of(shop).interactions()).isEmpty();
        assertThat(reasonOf(shop, came)).isEqualTo("ad referrals are off");
        APost wrote = APost.saying("Hello").by(came.author()).telling("facebookAdId", "ad-7");
        shop.storeLater(wrote.privately());
        assertThat(attached(Stored.of(shop).only())).isEmpty();
    }

    @Test
    @DisplayName("IN-14: what is pushed while it is written is a session where the channel has them")
    default void a_message_that_comes_live_is_a_session() {
        Shop shop = Shop.on(Platform.FACEBOOK, EVERYTHING);
        APost live = APost.saying("Hello?").telling("facebookLive", "true");
        APost later = APost.saying("Hello.");
        shop.store(live.privately(), later.privately());
        List<Interaction> both = Stored.of(shop).interactions();
        assertThat(both.get(0).mediaType()).isEqualTo(MediaType.FACEBOOK_SESSION);
        assertThat(both.get(1).mediaType()).isEqualTo(MediaType.FACEBOOK_PRIVATE_MESSAGE);
        Shop without = Shop.on(Platform.FACEBOOK, USUAL);
        without.store(APost.saying("Hello?").telling("facebookLive", "true").privately());
        assertThat(Stored.of(without).only().mediaType()).isEqualTo(MediaType.FACEBOOK_PRIVATE_MESSAGE);
    }

    @Test
    @DisplayName("IN-14: it is a session too when a poll was faster than the push")
    default void a_session_that_was_polled_first_is_a_session() {
        Shop shop = Shop.on(Platform.FACEBOOK, EVERYTHING);
        APost polled = APost.saying("Hello?");
        shop.store(polled.privately());
        shop.storeLater(polled.telling("facebookLive", "true").privately());
        assertThat(Stored.of(shop).only().mediaType()).isEqualTo(MediaType.FACEBOOK_SESSION);
    }

    @Test
    @DisplayName("IN-2: what is pushed to another account of the same app reaches the account whose channel watches it")
    default void what_is_pushed_to_another_account_of_the_app_reaches_its_own() {
        String app = "" + Ids.next();
        String page = "" + Ids.next();
        String otherPage = "" + Ids.next();
        Shop shop = Shop.on(Platform.FACEBOOK, USUAL).ofApp(app, page);
        Shop other = Shop.on(Platform.FACEBOOK, USUAL).ofApp(app, otherPage);
        PushRequest both = commentsOn(page, otherPage);
        push(other, "both", both);
        Waiting.until("each has its own", () -> read(shop, "both") && read(other, "both"));
        assertThat(Stored.of(shop).platformIds()).containsExactly(page + "_c");
        assertThat(Stored.of(other).platformIds()).containsExactly(otherPage + "_c");
        assertThat(push(shop, "both", both)).as("the old address is called too").isFalse();
        push(shop, "once more", both);
        push(other, "only the first", commentsOn(page));
        Waiting.until("all is read", () -> read(other, "once more") && read(shop, "only the first"));
        assertThat(Stored.of(shop).interactions()).hasSize(1);
        assertThat(Stored.of(shop).platformIds()).hasSize(1);
        assertThat(Stored.of(other).platformIds()).hasSize(1);
        for (Shop each : List.of(shop, other)) {
            assertThat(the(Channels.class).listPushTrouble(each.account().id(), 3))
                    .isEmpty();
        }
        assertThat(count(
                        "select count(r) from RawPayload r where r.dedupeKey = 'only the first' and r.body = ''"
                                + " and r.accountId = ?1",
                        other.account().id()))
                .as("whom it is not for does not keep it")
                .isEqualTo(1);
    }

    private static boolean push(Shop shop, String key, PushRequest request) {
        return the(JpaRawPayloads.class).receive(shop.account().id(), key, request, Duration.ofDays(1), Shop.now());
    }

    private static boolean read(Shop shop, String key) {
        return count(
                        "select count(r) from RawPayload r where r.dedupeKey = '" + key + "' and r.state = 'READ'"
                                + " and r.accountId = ?1",
                        shop.account().id())
                == 1;
    }

    private static PushRequest commentsOn(String... pages) {
        String entries = Stream.of(pages).map(page -> """
                        {"id":"%1$s","time":1788250000,"changes":[{"field":"feed","value":{"item":"comment","verb":"add",
                        "comment_id":"%1$s_c","post_id":"%1$s_p","parent_id":"%1$s_p","created_time":1788249990,
                        "from":{"id":"bo-%1$s","name":"Bo"},"message":"Also on Sunday?"}}]}""".formatted(page)).collect(Collectors.joining(","));
        String body = "{\"object\":\"page\",\"entry\":[" + entries + "]}";
        return new PushRequest(Map.of(), Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static APost referral(Shop shop) {
        return APost.saying("")
                .by("cam-" + shop.channel().id())
                .telling("facebookReferralOnly", "true")
                .telling("facebookAdId", "ad-7")
                .telling("facebookReferralRef", "spring");
    }

    private static List<Interaction> open(Shop shop) {
        return Stored.of(shop).interactions().stream()
                .filter(each -> each.state().isOpen())
                .toList();
    }

    private static Map<String, String> attached(Interaction interaction) {
        return ask(entities -> the(Conversations.class).attachedData(interaction.id()));
    }

    private static String reasonOf(Shop shop, APost written) {
        Post post = Stored.of(shop).post(written);
        return ask(entities -> entities.createQuery(
                        "select m.stoppedReason from PostChannel m where m.key.postId = ?1 and m.key.channelId = ?2",
                        String.class)
                .setParameter(1, post.id())
                .setParameter(2, shop.channel().id())
                .getSingleResult());
    }
}

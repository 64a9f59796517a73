package dev.parley.it;

import static dev.parley.it.support.Shopfront.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.harness.Waiting;
import dev.parley.it.support.Customers;
import dev.parley.it.support.InShop;
import dev.parley.it.support.Platform;
import dev.parley.it.support.Shopfront;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On every platform the same: a customer writes, is answered, goes on, and comes back; all of it is there once. */
@ExtendWith(InShop.class)
class ConversationsIT {

    private static final Duration POLLS = Duration.ofSeconds(6);

    private final Shopfront shop;
    private final Platform platform;
    private final Customers customers;

    ConversationsIT(Shopfront shop) {
        this.shop = shop;
        this.platform = shop.platform;
        this.customers = new Customers(platform);
    }

    @Test
    @DisplayName("IN-2, IN-3, IN-4, OB-1: a comment on Facebook, which is both polled and pushed")
    void aFacebookCommentIsAnsweredOnceAndGoesOnInItsThread() {
        String first = "Is the oak table back?";
        String post = customers.postsOnFacebook("Greta Comment", first);
        converses(
                List.of("SOCIAL_CONVERSATION", "FACEBOOK", "Harbor & Pine on Facebook"),
                "PUBLIC",
                first,
                text -> customers.commentsOnFacebook(post, "Greta Comment", text),
                text -> customers.seenBelow(post, text));
        assertThat(shop.database.rows(
                        "select distinct source from raw_payload where body like '%table back?%' order by source"))
                .as("it was both polled and pushed")
                .containsExactly(List.of("POLL"), List.of("PUSH"));
    }

    @Test
    @DisplayName("IN-2: what X pushes and what is polled there is the same")
    void aPostOnXIsAnsweredOnceAndGoesOnInItsThread() {
        String question = "@harborcare is walnut in stock?";
        String post = platform.post("xenia_post", question);
        converses(
                List.of("SOCIAL_CONVERSATION", "X", "Harbor & Pine on X"),
                "PUBLIC",
                question,
                text -> platform.post("xenia_post", text, post),
                platform::outboundWith);
        assertThat(platform.call("GET", "/x/push", null).getJsonArray("deliveries"))
                .isNotEmpty();
    }

    @Test
    @DisplayName("IN-2, IN-4: a direct message on X")
    void aDirectMessageOnXIsAnsweredOnceAndGoesOnInItsThread() {
        beginsPrivately(
                "X",
                "Is walnut cheaper?",
                text -> platform.message("xaver_direct", "harborcare", text),
                customers::seenAsMessageOnX);
    }

    @Test
    @DisplayName("IN-2, IN-3, IN-4, OB-1: a message on Messenger")
    void aMessengerMessageIsAnsweredOnceAndGoesOnInItsThread() {
        beginsPrivately(
                "Facebook",
                "Do you have a lamp?",
                text -> customers.writesOnMessenger("Henk Messenger", text),
                customers::seenOnMessenger);
    }

    @Test
    @DisplayName("IN-2, IN-3, IN-4, OB-1: a message on WhatsApp")
    void aWhatsAppMessageIsAnsweredOnceAndGoesOnInItsThread() {
        customers.joinsWhatsApp("Wanda", "4915550200001");
        beginsPrivately(
                "WhatsApp",
                "Can you deliver on Friday?",
                text -> customers.writesOnWhatsApp("Wanda", text),
                customers::seenOnWhatsApp);
    }

    @Test
    @DisplayName("IN-2, IN-3, IN-4, OB-1: a message on Apple Messages")
    void anAppleMessageIsAnsweredOnceAndGoesOnInItsThread() {
        customers.joinsApple("Amir");
        beginsPrivately(
                "Apple Messages",
                "Do you open on Sunday?",
                text -> customers.writesOnApple("Amir", text),
                customers::seenOnApple);
    }

    @Test
    @DisplayName("CH-5, IN-3: an item of a feed comes once, and cannot be answered there")
    void anItemOfAFeedComesOnceAndOffersNoReply() {
        platform.tell("POST", "/feeds/harbor-news/items", "title", "Tables recalled", "html", "<p>All oak.</p>");
        String like = "%Tables recalled%";
        Waiting.until(
                "the item is stored",
                SOON,
                () -> shop.database.number("select count(*) from post where text like ?", like) == 1);
        String text = shop.database
                .rows("select text from post where text like ?", like)
                .get(0)
                .get(0);
        assertThat(shop.openWith(text)).containsExactly(List.of("SOCIAL_CONVERSATION", "RSS", "Harbor & Pine on RSS"));
        long interaction = shop.accept(text);
        assertThat(shop.agent
                        .page("/app/interactions/" + interaction)
                        .select("[name=to][value=PUBLIC],[name=to][value=PRIVATE]"))
                .isEmpty();
        Waiting.throughout(
                "it is there once", POLLS, () -> shop.stored(text).size() == 1 && shop.interactionsWith(text) == 1);
        shop.end(interaction);
    }

    private void beginsPrivately(
            String platformName, String first, Consumer<String> write, ToLongFunction<String> onPlatform) {
        write.accept(first);
        converses(
                List.of(
                        "SOCIAL_DIRECT_MESSAGE",
                        platformName.toUpperCase(java.util.Locale.ROOT).replace(' ', '_'),
                        "Harbor & Pine on " + platformName),
                "PRIVATE",
                first,
                write,
                onPlatform);
    }

    /** A customer wrote the first text; what follows is the same everywhere. */
    private void converses(
            List<String> where, String to, String first, Consumer<String> write, ToLongFunction<String> onPlatform) {
        Waiting.until(
                "\"" + first + "\" is in the queue",
                SOON,
                () -> !shop.openWith(first).isEmpty());
        assertThat(shop.openWith(first)).containsExactly(where);
        long interaction = shop.accept(first);
        String answer = "An answer to " + first;
        shop.agent.reply(interaction, to, answer);
        shop.awaitSent(answer);
        assertThat(shop.page(interaction)).contains(answer).containsAnyOf("Sent", "Delivered", "Read");

        String second = "Thanks! " + first;
        write.accept(second);
        Waiting.until("the second text is in the same thread", SOON, () -> shop.together(first, second));
        assertThat(shop.interactionsWith(first)).isEqualTo(1);
        Waiting.throughout(
                "polls and pushes double nothing",
                POLLS,
                () -> shop.stored(first).size() == 1
                        && shop.stored(answer).size() == 1
                        && shop.stored(second).size() == 1
                        && onPlatform.applyAsLong(answer) == 1);

        shop.end(interaction);
        comesBack(where, first, answer, write);
    }

    private void comesBack(List<String> where, String first, String answer, Consumer<String> write) {
        String third = "And again: " + first;
        write.accept(third);
        Waiting.until("the third text is in the same thread", SOON, () -> shop.together(first, third));
        assertThat(shop.interactionsWith(first)).isEqualTo(2);
        assertThat(shop.openWith(third)).containsExactly(where);
        long next = shop.accept(third);
        assertThat(shop.page(next)).contains(first, answer, third);
        shop.end(next);
    }
}

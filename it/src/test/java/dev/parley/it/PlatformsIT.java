package dev.parley.it;

import static dev.parley.it.support.Shopfront.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.it.support.Platform;
import dev.parley.it.support.Shopfront;
import dev.parley.it.support.Waiting;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every platform from end to end: customers write there, agents answer here, and both see it once. */
class PlatformsIT {

    private static final String PAGE = "200000000000001";
    private static final Duration POLLS = Duration.ofSeconds(6);

    private static Shopfront shop;
    private static Platform platform;

    @BeforeAll
    static void start() {
        shop = new Shopfront("platforms");
        platform = shop.platform;
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    /** IN-2, IN-3, IN-4, OB-1. */
    @Test
    void aFacebookCommentIsAnsweredOnceAndGoesOnInItsThread() {
        String post = facebookPost("Greta Comment", "Is the oak table back?");
        converses(
                List.of("SOCIAL_CONVERSATION", "FACEBOOK", "Harbor & Pine on Facebook"),
                "PUBLIC",
                "Is the oak table back?",
                text -> platform.tell("POST", "/facebook/comments", "on", post, "from", "Greta Comment", "text", text),
                text -> count(
                        platform.call("GET", "/facebook/items/" + post, null).toString(), "\"" + text + "\""));
        assertThat(shop.database.rows(
                        "select distinct source from raw_payload where body like '%table back?%' order by source"))
                .as("it was both polled and pushed")
                .containsExactly(List.of("POLL"), List.of("PUSH"));
    }

    /** IN-2: what X pushes and what is polled there is the same. */
    @Test
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

    /** IN-2, IN-4. */
    @Test
    void aDirectMessageOnXIsAnsweredOnceAndGoesOnInItsThread() {
        Consumer<String> write = text -> platform.message("xaver_direct", "harborcare", text);
        write.accept("Is walnut cheaper?");
        converses(
                List.of("SOCIAL_DIRECT_MESSAGE", "X", "Harbor & Pine on X"),
                "PRIVATE",
                "Is walnut cheaper?",
                write,
                text -> count(platform.messages("limit=100"), "\"" + text + "\""));
    }

    /** IN-2, IN-3, IN-4, OB-1. */
    @Test
    void aMessengerMessageIsAnsweredOnceAndGoesOnInItsThread() {
        Consumer<String> write = text -> messenger("Henk Messenger", text);
        write.accept("Do you have a lamp?");
        converses(
                List.of("SOCIAL_DIRECT_MESSAGE", "FACEBOOK", "Harbor & Pine on Facebook"),
                "PRIVATE",
                "Do you have a lamp?",
                write,
                PlatformsIT::messengerTexts);
    }

    /** IN-2, IN-3, IN-4, OB-1. */
    @Test
    void aWhatsAppMessageIsAnsweredOnceAndGoesOnInItsThread() {
        whatsAppUser("Wanda", "4915550200001");
        Consumer<String> write = text -> whatsApp("Wanda", text);
        write.accept("Can you deliver on Friday?");
        converses(
                List.of("SOCIAL_DIRECT_MESSAGE", "WHATSAPP", "Harbor & Pine on WhatsApp"),
                "PRIVATE",
                "Can you deliver on Friday?",
                write,
                PlatformsIT::whatsAppTexts);
    }

    /** IN-2, IN-3, IN-4, OB-1. */
    @Test
    void anAppleMessageIsAnsweredOnceAndGoesOnInItsThread() {
        platform.tell("POST", "/apple/customers", "name", "Amir");
        Consumer<String> write = text -> apple("Amir", text);
        write.accept("Do you open on Sunday?");
        converses(
                List.of("SOCIAL_DIRECT_MESSAGE", "APPLE_MESSAGES", "Harbor & Pine on Apple Messages"),
                "PRIVATE",
                "Do you open on Sunday?",
                write,
                text -> count(platform.call("GET", "/apple/messages", null), "\"text\":\"" + text + "\""));
    }

    /** CH-5, IN-3: an item of a feed comes once, and cannot be answered there. */
    @Test
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

    /** A customer wrote the first text; what follows is the same everywhere. */
    private static void converses(
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
        String third = "And again: " + first;
        write.accept(third);
        Waiting.until("the third text is in the same thread", SOON, () -> shop.together(first, third));
        assertThat(shop.interactionsWith(first)).isEqualTo(2);
        assertThat(shop.openWith(third)).containsExactly(where);
        long next = shop.accept(third);
        assertThat(shop.page(next)).contains(first, answer, third);
        shop.end(next);
    }

    /** AG-9: what the platform tells of the delivery is shown. */
    @Test
    void aReadMessageIsShownAsRead() {
        whatsAppUser("Rosa", "4915550200002");
        whatsApp("Rosa", "Tell me when you read this");
        long whatsApp = shop.accept("Tell me when you read this");
        shop.agent.reply(whatsApp, "PRIVATE", "We have read it.");
        // Only now: what is offered before the one looked for is ended.
        messenger("Mats Reader", "Read me as well");
        long messenger = shop.accept("Read me as well");
        shop.agent.reply(messenger, "PRIVATE", "So have we.");
        shop.awaitSent("We have read it.");
        shop.awaitSent("So have we.");
        platform.tell("POST", "/whatsapp/actions", "from", "Rosa", "action", "read");
        platform.tell("POST", "/facebook/events/read", "page", PAGE, "from", "Mats Reader");
        for (long interaction : List.of(whatsApp, messenger)) {
            Waiting.until(
                    "it is shown as read",
                    SOON,
                    () -> shop.agent
                            .page("/app/interactions/" + interaction)
                            .select(".delivery")
                            .text()
                            .contains("Read"));
            shop.end(interaction);
        }
    }

    /** IN-8. */
    @Test
    void anEditIsAppliedAndADeletionLeavesATombstone() {
        String post = facebookPost("Edda", "I want to complane");
        String comment = platform.tell("POST", "/facebook/comments", "on", post, "from", "Edda", "text", "In secret")
                .getString("id");
        messenger("Udo", "A message that I regret");
        long interaction = shop.accept("In secret");
        platform.tell("PUT", "/facebook/items/" + post, "text", "I want to complain");
        Waiting.until(
                "the edit is applied",
                SOON,
                () -> shop.stored("I want to complain").equals(List.of(post)));
        platform.call("DELETE", "/facebook/items/" + comment, null);
        isErased(comment);
        assertThat(shop.page(interaction)).contains("deleted on the platform").doesNotContain("In secret");
        shop.end(interaction);

        Waiting.until(
                "the message is stored",
                SOON,
                () -> !shop.stored("A message that I regret").isEmpty());
        String mid = shop.stored("A message that I regret").get(0);
        platform.tell("POST", "/facebook/events/unsend", "page", PAGE, "from", "Udo", "mid", mid);
        isErased(mid);
    }

    private static void isErased(String platformId) {
        Waiting.until(
                platformId + " is erased",
                SOON,
                () -> shop.database.number(
                                "select count(*) from post where platform_id = ? and deleted_at is not null and text = ''",
                                platformId)
                        == 1);
        assertThat(shop.database.number(
                        "select count(*) from audit_entry where action = 'post.erased' and subject ="
                                + " (select concat('post ', id) from post where platform_id = ?)",
                        platformId))
                .isEqualTo(1);
    }

    /** AG-6. */
    @Test
    void theWindowOfWhatsAppClosesAndTheDeskSaysSo() {
        whatsAppUser("Late", "4915550200005");
        whatsAppUser("Early", "4915550200006");
        whatsApp("Late", "I wrote in time");
        long late = shop.accept("I wrote in time");
        platform.tell("POST", "/clock", "advance", "PT25H");
        shop.agent.reply(late, "PRIVATE", "You are too late, platform.");
        Waiting.until(
                "the platform refuses it",
                SOON,
                () -> shop.outbox("You are too late, platform.").startsWith("FAILED"));
        assertThat(shop.page(late)).contains("Not sent", "24 hours");
        assertThat(shop.agent
                        .page("/app/interactions/" + late)
                        .select(".message--failed a[data-unfolds=template-choice]")
                        .attr("href"))
                .as("one click to the templates")
                .isEqualTo("/app/interactions/" + late + "/templates");
        shop.end(late);
        platform.tell("POST", "/clock", "advance", "-PT50H");
        whatsApp("Early", "I wrote yesterday");
        platform.tell("POST", "/clock", "advance", "PT25H");
        long early = shop.accept("I wrote yesterday");
        assertThat(shop.page(early)).contains("More than 24 hours have passed");
        assertThat(shop.agent.page("/app/interactions/" + early).select("[name=to][value=PRIVATE]"))
                .isEmpty();
        shop.end(early);
    }

    /** AG-3. */
    @Test
    void aPrivateReplyToACommentGoesOnInMessenger() {
        facebookPost("Paula", "My order 4711 has not come");
        long here = shop.accept("My order 4711 has not come");
        shop.agent.reply(here, "PRIVATE", "Let us talk about 4711 here.");
        shop.awaitSent("Let us talk about 4711 here.");
        assertThat(messengerTexts("Let us talk about 4711 here.")).isEqualTo(1);
        assertThat(shop.openWith("Let us talk about 4711 here."))
                .containsExactly(List.of("SOCIAL_DIRECT_MESSAGE", "FACEBOOK", "Harbor & Pine on Facebook"));
        long there = shop.database.number(
                "select i.id from interaction i join post p on p.conversation_id = i.conversation_id where p.text = ?",
                "Let us talk about 4711 here.");
        assertThat(shop.page(there)).contains("The customer has not written here yet");
        messenger("Paula", "Yes, gladly.");
        Waiting.until(
                "the answer is in the private thread",
                SOON,
                () -> shop.together("Let us talk about 4711 here.", "Yes, gladly."));
        assertThat(shop.interactionsWith("Yes, gladly.")).isEqualTo(1);
        shop.agent.reply(there, "PRIVATE", "It comes tomorrow.");
        shop.awaitSent("It comes tomorrow.");
        Waiting.throughout(
                "all is there once",
                POLLS,
                () -> shop.stored("Let us talk about 4711 here.").size() == 1
                        && shop.stored("It comes tomorrow.").size() == 1);
        shop.end(there);
        shop.end(here);
    }

    /** CH-6, OB-4. */
    @Test
    void theSameMessageAgainIsHeldBackAndItsAuthorSeesIt() {
        platform.tell("POST", "/apple/customers", "name", "Twice");
        apple("Twice", "Say it twice");
        long interaction = shop.accept("Say it twice");
        shop.agent.reply(interaction, "PRIVATE", "Said once.");
        shop.awaitSent("Said once.");
        shop.agent.reply(interaction, "PRIVATE", "Said once.");
        Waiting.until(
                "the second is held back", SOON, () -> shop.outbox("Said once.").startsWith("DUPLICATE"));
        assertThat(shop.page(interaction)).contains("Not sent: duplicate");
        shop.agent.reply(interaction, "PRIVATE", "Said otherwise.");
        shop.awaitSent("Said otherwise.");
        assertThat(count(platform.call("GET", "/apple/messages", null), "\"text\":\"Said once.\""))
                .isEqualTo(1);
        shop.end(interaction);
    }

    private static String facebookPost(String from, String text) {
        return platform.tell("POST", "/facebook/posts", "page", PAGE, "from", from, "text", text)
                .getString("id");
    }

    /** CH-10. */
    @Test
    void nothingIsSentToABlockedDestination() {
        whatsAppUser("Caridad", "5355500001");
        whatsApp("Caridad", "Do you ship to Havana?");
        long interaction = shop.accept("Do you ship to Havana?");
        shop.agent.reply(interaction, "PRIVATE", "I am afraid we do not.");
        Waiting.until(
                "the reply is refused",
                SOON,
                () -> shop.outbox("I am afraid we do not.").startsWith("FAILED"));
        assertThat(shop.page(interaction)).contains("messages to this country or region are blocked");
        assertThat(whatsAppTexts("I am afraid we do not.")).isZero();
        shop.end(interaction);
    }

    private static void messenger(String from, String text) {
        platform.tell("POST", "/facebook/messages", "page", PAGE, "from", from, "text", text);
    }

    private static long messengerTexts(String text) {
        return count(platform.call("GET", "/facebook/pages/" + PAGE + "/messages", null), "\"" + text + "\"");
    }

    private static void whatsAppUser(String name, String number) {
        platform.tell("POST", "/whatsapp/users", "name", name, "number", number);
    }

    private static void whatsApp(String from, String text) {
        platform.tell("POST", "/whatsapp/actions", "from", from, "action", "write", "text", text);
    }

    private static long whatsAppTexts(String text) {
        return count(platform.call("GET", "/whatsapp/messages", null), "\"body\":\"" + text + "\"");
    }

    private static JsonObject apple(String from, String text) {
        return platform.tell("POST", "/apple/actions", "from", from, "action", "write", "text", text);
    }

    private static long count(JsonValue answer, String text) {
        return count(answer.toString(), text);
    }

    private static long count(String answer, String text) {
        return answer.split(java.util.regex.Pattern.quote(text), -1).length - 1L;
    }
}

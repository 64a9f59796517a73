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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is particular to single platforms, from end to end: windows, read marks, private replies, deletions. */
@ExtendWith(InShop.class)
class PlatformsIT {

    private static final Duration POLLS = Duration.ofSeconds(6);

    private final Shopfront shop;
    private final Platform platform;
    private final Customers customers;

    PlatformsIT(Shopfront shop) {
        this.shop = shop;
        this.platform = shop.platform;
        this.customers = new Customers(platform);
    }

    /** AG-9: what the platform tells of the delivery is shown. */
    @Test
    void aReadMessageIsShownAsRead() {
        customers.joinsWhatsApp("Rosa", "4915550200002");
        customers.writesOnWhatsApp("Rosa", "Tell me when you read this");
        long whatsApp = shop.accept("Tell me when you read this");
        shop.agent.reply(whatsApp, "PRIVATE", "We have read it.");
        // Only now: what is offered before the one looked for is ended.
        customers.writesOnMessenger("Mats Reader", "Read me as well");
        long messenger = shop.accept("Read me as well");
        shop.agent.reply(messenger, "PRIVATE", "So have we.");
        shop.awaitSent("We have read it.");
        shop.awaitSent("So have we.");
        platform.tell("POST", "/whatsapp/actions", "from", "Rosa", "action", "read");
        platform.tell("POST", "/facebook/events/read", "page", Customers.PAGE, "from", "Mats Reader");
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
        String post = customers.postsOnFacebook("Edda", "I want to complane");
        String comment = customers.commentsOnFacebook(post, "Edda", "In secret");
        customers.writesOnMessenger("Udo", "A message that I regret");
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
        platform.tell("POST", "/facebook/events/unsend", "page", Customers.PAGE, "from", "Udo", "mid", mid);
        isErased(mid);
    }

    private void isErased(String platformId) {
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
        customers.joinsWhatsApp("Late", "4915550200005");
        customers.joinsWhatsApp("Early", "4915550200006");
        customers.writesOnWhatsApp("Late", "I wrote in time");
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
        customers.writesOnWhatsApp("Early", "I wrote yesterday");
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
        customers.postsOnFacebook("Paula", "My order 4711 has not come");
        long here = shop.accept("My order 4711 has not come");
        shop.agent.reply(here, "PRIVATE", "Let us talk about 4711 here.");
        shop.awaitSent("Let us talk about 4711 here.");
        assertThat(customers.seenOnMessenger("Let us talk about 4711 here.")).isEqualTo(1);
        assertThat(shop.openWith("Let us talk about 4711 here."))
                .containsExactly(List.of("SOCIAL_DIRECT_MESSAGE", "FACEBOOK", "Harbor & Pine on Facebook"));
        long there = shop.database.number(
                "select i.id from interaction i join post p on p.conversation_id = i.conversation_id where p.text = ?",
                "Let us talk about 4711 here.");
        assertThat(shop.page(there)).contains("The customer has not written here yet");
        customers.writesOnMessenger("Paula", "Yes, gladly.");
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
        customers.joinsApple("Twice");
        customers.writesOnApple("Twice", "Say it twice");
        long interaction = shop.accept("Say it twice");
        shop.agent.reply(interaction, "PRIVATE", "Said once.");
        shop.awaitSent("Said once.");
        shop.agent.reply(interaction, "PRIVATE", "Said once.");
        Waiting.until(
                "the second is held back", SOON, () -> shop.outbox("Said once.").startsWith("DUPLICATE"));
        assertThat(shop.page(interaction)).contains("Not sent: duplicate");
        shop.agent.reply(interaction, "PRIVATE", "Said otherwise.");
        shop.awaitSent("Said otherwise.");
        assertThat(customers.seenOnApple("Said once.")).isEqualTo(1);
        shop.end(interaction);
    }

    @Test
    @DisplayName("CH-10: nothing is sent to a blocked destination, and its author reads why")
    void nothingIsSentToABlockedDestination() {
        customers.joinsWhatsApp("Caridad", "5355500001");
        customers.writesOnWhatsApp("Caridad", "Do you ship to Havana?");
        long interaction = shop.accept("Do you ship to Havana?");
        shop.agent.reply(interaction, "PRIVATE", "I am afraid we do not.");
        Waiting.until(
                "the reply is refused",
                SOON,
                () -> shop.outbox("I am afraid we do not.").startsWith("FAILED"));
        assertThat(shop.page(interaction)).contains("messages to this country or region are blocked");
        assertThat(customers.seenOnWhatsApp("I am afraid we do not.")).isZero();
        shop.end(interaction);
    }
}

package dev.parley.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import dev.parley.harness.Waiting;
import dev.parley.it.support.Customers;
import dev.parley.it.support.Desk;
import dev.parley.it.support.OnStage;
import dev.parley.it.support.Platform;
import dev.parley.it.support.Stage;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What agents do to posts, by mouse and by keyboard, and what they send beside text. */
@ExtendWith(OnStage.class)
class BrowserActionsIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration POLLS = Duration.ofSeconds(12);

    /** Polls of the page come every five seconds. */
    private static final double POLLED = 20_000;

    /** A picture of one pixel. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final Stage stage;
    private final Platform platform;
    private final Customers customers;

    BrowserActionsIT(Stage stage) {
        this.stage = stage;
        platform = stage.platform();
        customers = new Customers(platform);
    }

    @Test
    @DisplayName("AG-4: a comment is edited where it stands, by keyboard, and deleted after a question")
    void anOwnCommentIsEditedInPlaceAndDeletedAfterAQuestion() {
        Desk nadia = stage.deskOf("nadia");
        customers.postsOnFacebook("Ellen Edit", "When do you open?");
        take(nadia, "Ellen Edit");
        nadia.writeTo("PUBLIC", "We open at ten.");
        assertThat(nadia.message("We open at ten.")).containsText("Sent");

        nadia.message("We open at ten.").locator("[aria-label=Edit]").focus();
        nadia.page().keyboard().press("Enter");
        Locator box = nadia.page().locator("[data-keeps] textarea");
        assertThat(box).isFocused();
        assertThat(box).hasValue("We open at ten.");
        box.fill("Never mind");
        box.press("Escape");
        assertThat(box).hasCount(0);
        assertThat(nadia.message("We open at ten.")).isVisible();

        nadia.message("We open at ten.").locator("[aria-label=Edit]").focus();
        nadia.page().keyboard().press("Enter");
        assertThat(box).isFocused();
        customers.commentsOnFacebook(root("We open at ten."), "Ellen Edit", "Hm?");
        Waiting.until("the comment has come", SOON, () -> stored("Hm?") == 1);
        assertThat(box).isVisible();
        box.fill("We open at nine.");
        box.press("Control+Enter");
        assertThat(nadia.message("We open at nine.")).containsText("Edited");
        Waiting.until("it is edited there", SOON, () -> onPage("We open at nine."));
        assertThat(nadia.message("Hm?")).isVisible();

        nadia.act("We open at nine.", "Delete");
        assertThat(nadia.page().locator("#confirm")).isVisible();
        assertThat(nadia.page().locator("#confirm button[value=no]")).isFocused();
        nadia.page().keyboard().press("Enter");
        assertThat(nadia.page().locator("#confirm")).isHidden();
        assertThat(nadia.message("We open at nine.")).isVisible();
        nadia.act("We open at nine.", "Delete");
        nadia.page().click("#confirm-yes");
        assertThat(nadia.timeline()).containsText("deleted on the platform");
        Waiting.until("it is gone there", SOON, () -> !onPage("We open at nine."));
        nadia.finish("Solved");
    }

    @Test
    @DisplayName("IN-9: a picture goes out with a text and stands in the conversation once, here and there")
    void aPictureGoesOutFromTheComposer() {
        Desk ines = stage.deskOf("ines");
        customers.writesOnMessenger("Pia Picture", "How does it look?");
        take(ines, "Pia Picture");

        ines.page().setInputFiles("#composer-file", new FilePayload("chair.png", "image/png", PNG));
        assertThat(ines.page().locator("#composer-files")).containsText("chair.png");
        ines.writeTo("PRIVATE", "Like this.");
        assertThat(ines.page().locator("#composer-files li")).hasCount(0);

        Locator message = ines.message("Like this.");
        assertThat(message).containsText("Sent");
        Locator picture = message.locator("img[src*='/attachments/']");
        assertThat(picture).isVisible();
        Waiting.until(
                "it is drawn",
                SOON,
                () -> picture.evaluate("image => image.naturalWidth").equals(1));
        Waiting.until("both parts are there", SOON, () -> sentTo("Pia Picture").size() == 2);
        assertThat(sentTo("Pia Picture").toString()).contains("chair.png", "Like this.");
        Waiting.throughout(
                "polls bring no second one",
                POLLS,
                () -> ines.page()
                                        .locator("#timeline article.message--own, #timeline .message__body--own")
                                        .count()
                                == 1
                        && ines.page()
                                        .locator("#timeline img[src*='/attachments/']")
                                        .count()
                                == 1);
        ines.finish("Solved");
    }

    @Test
    @DisplayName("AG-4: a reaction is chosen from a menu")
    void aReactionIsChosenFromAMenu() {
        Desk ines = stage.deskOf("ines");
        customers.writesOnMessenger("Rolf React", "Great lamps!");
        take(ines, "Rolf React");
        ines.message("Great lamps!").hover();
        ines.message("Great lamps!").locator("summary[aria-label=React]").click();
        ines.message("Great lamps!").locator("button[aria-label=Heart]").click();
        assertThat(ines.message("Great lamps!")).containsText("You reacted");
        ines.finish("Solved");
    }

    private static void take(Desk desk, String name) {
        assertThat(desk.offerOf(name)).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(POLLED));
        desk.pickUp(name);
    }

    private String root(String answer) {
        return stage.database()
                .rows("select in_reply_to from post where text = ?", answer)
                .get(0)
                .get(0);
    }

    private long stored(String text) {
        return stage.database().number("select count(*) from post where text = ?", text);
    }

    private boolean onPage(String text) {
        return stage.database().rows("select platform_id from post where in_reply_to = ''").stream()
                .map(row -> row.get(0))
                .filter(id -> id.startsWith(Customers.PAGE) || id.contains("_"))
                .anyMatch(id -> item(id).contains(text));
    }

    private String item(String id) {
        try {
            return platform.call("GET", "/facebook/items/" + id, null).toString();
        } catch (AssertionError gone) {
            return "";
        }
    }

    private List<JsonObject> sentTo(String person) {
        return platform
                .call("GET", "/facebook/pages/" + Customers.PAGE + "/messages", null)
                .getJsonArray("messages")
                .stream()
                .map(JsonValue::asJsonObject)
                .filter(each -> each.getString("to").equals(person))
                .toList();
    }
}

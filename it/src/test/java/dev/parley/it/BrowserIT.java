package dev.parley.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.twitter.twittertext.TwitterTextParser;
import dev.parley.harness.Waiting;
import dev.parley.it.support.Desk;
import dev.parley.it.support.OnStage;
import dev.parley.it.support.Platform;
import dev.parley.it.support.Stage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole path of a conversation, as agents walk it in their browsers (AG-1 to AG-9). */
@ExtendWith(OnStage.class)
class BrowserIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    /** A poll a second, a push at once, and room for a busy machine. */
    private static final double PUSHED = 6_000;

    private final Stage stage;
    private final Platform platform;

    BrowserIT(Stage stage) {
        this.stage = stage;
        platform = stage.platform();
    }

    @Test
    void aCustomerIsAnsweredInPublicAndTheConversationEndsWithADisposition() {
        Desk nadia = stage.deskOf("nadia");
        String question = platform.post("mila_okafor", "@harborcare where is my bookcase? HP-20417");

        nadia.pickUp("Mila Okafor").writeTo("PUBLIC", "We are asking the driver right now.");

        Waiting.until("the answer is on the platform", SOON, () -> platform.outboundWith("asking the driver") == 1);
        assertThat(nadia.message("asking the driver")).containsText("Sent");

        String answer = platform.posts("outbound=true&contains=asking")
                .getJsonArray("posts")
                .getJsonObject(0)
                .getString("id");
        platform.post("mila_okafor", "@harborcare thank you, I am at home until six", answer);
        assertThat(nadia.timeline())
                .containsText("at home until six", new LocatorAssertions.ContainsTextOptions().setTimeout(PUSHED));

        nadia.act("where is my bookcase", "Like");
        Waiting.until("the like is on the platform", SOON, () -> counted(question, "likes") == 1);
        assertThat(nadia.message("where is my bookcase")).containsText("You like it");
        nadia.act("where is my bookcase", "Repost");
        Waiting.until("the repost is on the platform", SOON, () -> counted(question, "reposts") == 1);

        nadia.page().click("#action-disconnect");
        assertThat(nadia.toast()).containsText("disposition");
        assertThat(nadia.composer()).isVisible();
        nadia.finish("Solved");
        assertThat(nadia.rowOf("Mila Okafor")).hasCount(0);
    }

    private int counted(String post, String what) {
        return platform.call("GET", "/posts/" + post, null).getInt(what);
    }

    @Test
    @DisplayName("AG-2: what rings at once is all there, and any of it can be taken")
    void whatRingsAtOnceIsAllThere() {
        Desk nadia = stage.deskOf("nadia");
        platform.post("rosa_ring", "@harborcare is the oak table back?");
        platform.post("bela_bell", "@harborcare do you sell the lamp alone?");
        Locator others = nadia.page().locator(".offer__other");
        assertThat(others).hasCount(1, new LocatorAssertions.HasCountOptions().setTimeout(PUSHED));
        boolean rosaFirst = nadia.offerOf("rosa_ring").count() == 1;
        String first = rosaFirst ? "rosa_ring" : "bela_bell";
        String second = rosaFirst ? "bela_bell" : "rosa_ring";
        assertThat(others).containsText(second);
        nadia.page().click("[aria-label='Pick up " + second + "']");
        assertThat(nadia.page().locator("#conversation-name")).hasText(second);
        assertThat(others).hasCount(0);
        nadia.finish("Solved").pickUp(first).finish("Solved");
    }

    @Test
    void whatOneAgentRejectsAnotherGetsAndHandsOnWithANote() {
        Desk nadia = stage.deskOf("nadia");
        platform.post("tomasz_w", "@harborcare one leg of the table is split");
        assertThat(nadia.offerOf("Tomasz W.")).isVisible();
        Desk tom = stage.deskOf("tom");

        nadia.rejectBecause("Tomasz W.", "not my subject");
        assertThat(nadia.toast()).hasCount(0);
        tom.pickUp("Tomasz W.").transferTo("Nadia Brandt", "He wants a leg, not a table.");

        nadia.available().pickUp("Tomasz W.");
        assertThat(nadia.timeline()).containsText("Nadia Brandt rejected the offer: not my subject");
        assertThat(nadia.message("He wants a leg, not a table.")).isVisible();
        nadia.page().keyboard().press("Alt+h");
        assertThat(nadia.state()).containsText("hold");
        nadia.page().keyboard().press("Alt+h");
        assertThat(nadia.page().locator("#action-hold")).containsText("Hold");

        nadia.page().click("#action-park");
        nadia.page().click("text=In 15 minutes");
        assertThat(nadia.page().locator("#conversation-name")).hasCount(0);
        assertThat(nadia.page().locator("#list")).containsText("Tomasz W.");
        nadia.open("Tomasz W.");
        assertThat(nadia.state()).containsText("Parked");
        nadia.page().click(".conversation__head button:has-text('Pick up')");
        assertThat(nadia.page().locator("#action-hold")).isVisible();
        nadia.finish("Passed on");
    }

    @Test
    void aDirectMessageIsAnsweredAsOne() {
        Desk ines = stage.deskOf("ines");
        platform.message("petra_vh", "harborcare", "Is the sideboard solid oak?");

        ines.pickUp("Petra van Houten");
        assertThat(ines.page().locator("#composer [value=PRIVATE]")).isChecked();
        ines.writeTo("PRIVATE", "It is veneer on solid wood.");

        Waiting.until("the answer has arrived", SOON, () -> messages("petra_vh", "veneer") == 1);
        assertThat(ines.message("It is veneer")).containsText("Sent");
        assertThat(platform.outboundWith("veneer")).isZero();
        ines.finish("Solved");
    }

    @Test
    void aPublicConversationGoesOnInPrivateWithTheSameAgent() {
        Desk ines = stage.deskOf("ines");
        platform.post("june_harlow", "@harborcare may I give you my address somewhere?");

        ines.pickUp("June Harlow");
        long open = ines.interaction();
        ines.page().locator("label.segmented__item--private").click();
        ines.composer().fill("Of course, write it here.");
        ines.composer().press("Control+Enter");

        assertThat(ines.page()).not().hasURL(Pattern.compile(".*/interactions/" + open + "$"));
        assertThat(ines.message("Of course, write it here.")).isVisible();
        assertThat(ines.page().locator("#composer [value=PRIVATE]")).isChecked();
        assertThat(ines.rowOf("June Harlow")).not().hasCount(0);
        Waiting.until("the message has arrived", SOON, () -> messages("june_harlow", "write it here") == 1);
        ines.finish("Passed on");
        assertThat(ines.page()).hasURL(Pattern.compile(".*/interactions/" + open + "$"));
        ines.finish("Passed on");
    }

    private int messages(String to, String text) {
        return platform.messages("to=" + to + "&contains=" + text.replace(" ", "%20"))
                .getJsonArray("messages")
                .size();
    }

    @Test
    void aDraftSurvivesAReload() {
        Desk ines = stage.deskOf("ines");
        platform.post("omar_s_lee", "@harborcare does the desk fit through a 70 cm door?");
        ines.pickUp("Omar S. Lee").composer().pressSequentially("Its narrowest side is");
        assertThat(ines.page().locator("#draft-status")).containsText("Draft saved");

        ines.page().reload();
        assertThat(ines.composer()).hasValue("Its narrowest side is");

        ines.writeTo("PUBLIC", "Its narrowest side is 68 cm, so yes.").finish("Solved");
    }

    @Test
    void theCounterCountsAsThePlatformDoes() {
        Desk ines = stage.deskOf("ines");
        platform.post("dev_on_wheels", "@harborcare how heavy is it?");
        ines.pickUp("Devi, on wheels");
        int limit = Integer.parseInt(ines.page().locator("#composer-form").getAttribute("data-public-limit"));

        Map<String, Integer> counted = new LinkedHashMap<>();
        Map<String, Integer> expected = new LinkedHashMap<>();
        for (String text : List.of(
                "Plain words.",
                "Ünïcödé, naïve cafe\u0301",
                "家具が届きました",
                "وصلت الخزانة اليوم",
                "👍",
                "👩\u200d👩\u200d👧\u200d👦 family",
                "🇩🇪 🇫🇷 flags",
                "👋🏽 skin and ❤️ heart",
                "1️⃣ keycap",
                "© ® ™ signs",
                "see https://example.com/a/very/long/path?with=query&and=more for it",
                "example.com and www.example.org.",
                "mail me@example.com or ask @harborcare #help",
                "“quotes” – dashes … and ‰",
                "e\u0323\u0302 o\u0308\u0304 marks",
                "𝒻𝒶𝓃𝒸𝓎 letters",
                "two\nlines\n\nand more")) {
            ines.composer().fill(text);
            counted.put(text, limit - Integer.parseInt(ines.page().textContent("#composer-count")));
            expected.put(text, TwitterTextParser.parseTweet(text).weightedLength);
        }
        assertThat(counted).isEqualTo(expected);
        ines.composer().fill("a".repeat(limit + 3));
        assertThat(ines.page().locator("#composer-count")).hasText("−3");
        assertThat(ines.page().locator("#composer-send")).hasAttribute("aria-disabled", "true");
        ines.composer().fill("");
        assertThat(ines.page().locator("#draft-status")).hasText("");
        ines.finish("No reply needed");
    }
}

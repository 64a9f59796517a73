package dev.parley.it.support;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** The desk, as an agent works with it. */
public final class Desk {

    private static final Pattern TAKING = Pattern.compile("Available|On interactions");

    private final Page page;

    public Desk(Page page) {
        this.page = page;
    }

    public Page page() {
        return page;
    }

    public Desk available() {
        page.navigate("/app/desk");
        page.click("#state-button");
        page.click("[name=state][value=available]");
        assertThat(page.locator("#state-button")).containsText(TAKING);
        assertThat(page.locator("#live-words")).hasText("Live");
        return this;
    }

    public Locator offerOf(String name) {
        return page.locator("section.offer[data-name='" + name + "']");
    }

    /** Waits until it rings, and takes it with the key. */
    public Desk pickUp(String name) {
        assertThat(offerOf(name)).isVisible();
        page.keyboard().press("F2");
        assertThat(page.locator("#conversation-name")).hasText(name);
        assertThat(composer()).isEditable();
        return this;
    }

    public Desk reject(String name) {
        assertThat(offerOf(name)).isVisible();
        page.keyboard().press("F4");
        assertThat(offerOf(name)).hasCount(0);
        return this;
    }

    /** Rejects what rings with one of the reasons of the menu. */
    public Desk rejectBecause(String name, String reason) {
        assertThat(offerOf(name)).isVisible();
        page.click("#reject-menu summary");
        page.locator("#reject-menu button", new Page.LocatorOptions().setHasText(reason))
                .click();
        assertThat(offerOf(name)).hasCount(0);
        return this;
    }

    public Locator composer() {
        return page.locator("#composer-text");
    }

    public Locator timeline() {
        return page.locator("#timeline");
    }

    public Locator message(String text) {
        return page.locator("article.message", new Page.LocatorOptions().setHasText(text))
                .last();
    }

    /** @param to PUBLIC, PRIVATE or INTERNAL */
    public Desk writeTo(String to, String text) {
        page.locator("label.segmented__item--" + to.toLowerCase(java.util.Locale.ROOT))
                .click();
        composer().fill(text);
        composer().press("Control+Enter");
        assertThat(message(text)).isVisible();
        assertThat(composer()).hasValue("");
        return this;
    }

    public Desk act(String post, String label) {
        message(post).hover();
        message(post).locator("button[aria-label='" + label + "']").click();
        return this;
    }

    public Desk transferTo(String whom, String note) {
        page.keyboard().press("Alt+t");
        Locator choice = page.locator("#transfer-target");
        String value = choice.locator("option", new Locator.LocatorOptions().setHasText(whom))
                .first()
                .getAttribute("value");
        choice.selectOption(value);
        page.fill("#transfer-note", note);
        page.locator("#transfer button.button--primary").click();
        return this;
    }

    public Locator toast() {
        return page.locator("#toasts .toast");
    }

    public Locator state() {
        return page.locator(".conversation__sub");
    }

    public Locator rowOf(String name) {
        return page.locator("#list [data-row]", new Page.LocatorOptions().setHasText(name));
    }

    public long interaction() {
        return Long.parseLong(page.url().replaceAll(".*/interactions/(\\d+).*", "$1"));
    }

    public Desk open(String name) {
        rowOf(name).first().click();
        assertThat(page.locator("#conversation-name")).hasText(name);
        return this;
    }

    /** Ends the interaction that is open, and whatever follows the end. */
    public Desk finish(String disposition) {
        Pattern here = Pattern.compile(".*/interactions/" + interaction() + "$");
        page.selectOption("#disposition", disposition);
        page.click("#action-disconnect");
        assertThat(page).not().hasURL(here);
        return this;
    }
}

package dev.parley.it.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One person's browser window. */
public final class Window {

    /** Each violation with what it was about; the browser's own line tells less. */
    private static final String TELLING = """
            document.addEventListener("securitypolicyviolation", (event) => console.error(
              "violates Content Security Policy: " + event.violatedDirective + " " + event.blockedURI
              + " at " + event.sourceFile + ":" + event.lineNumber + " in " + event.target.nodeName));
            """;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Window(BrowserContext context, Duration patience) {
        this.context = context;
        context.setDefaultTimeout(patience.toMillis());
        context.addInitScript(TELLING);
        page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    /** Answers with an error status are told too; those are for the tests to judge. */
    private void note(ConsoleMessage message) {
        if (message.text().contains("Content Security Policy") || message.text().contains("violates")) {
            complaints.add(page.url() + ": " + message.text() + " at " + message.location());
        }
    }

    public Page page() {
        return page;
    }

    public Window logIn(String login) {
        page.navigate("/app/login");
        page.fill("#login", login);
        page.fill("#password", HttpAgent.PASSWORD);
        page.click("button:text-is('Log in')");
        page.waitForURL(url -> !url.endsWith("/login"));
        return this;
    }

    public Cookie session() {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no session cookie."));
    }

    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    /** Logs out, so that nothing more is offered here, and closes; returns what the browser complained about. */
    List<String> leave() {
        if (page.locator("#state-button").count() > 0) {
            page.navigate("/app/desk");
            page.click("#state-button");
            page.click("form[action$='/app/logout'] button");
            page.waitForURL("**/app/login");
        }
        context.close();
        return complaints;
    }
}

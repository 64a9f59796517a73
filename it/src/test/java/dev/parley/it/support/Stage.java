package dev.parley.it.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import dev.parley.harness.Database;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that a browser test needs, started once: the platform, a node with the demonstration, a browser. */
public final class Stage implements AutoCloseable {

    /** Enough for a busy machine; nothing waits longer than it must. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final List<Path> BROWSERS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-quic",
            "--no-first-run",
            "--disable-component-update",
            "--disable-sync");

    private final Platform platform = Platform.start();
    private final Database database = Places.embedded("browser");
    private final Node node;
    private final Playwright playwright;
    private final Browser browser;
    private final List<Window> windows = new ArrayList<>();

    public Stage() {
        node = Node.plan("browser").demo(platform.x()).database(database).start();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(QUIET));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        node.awaitReady();
    }

    private static Path chromium() {
        return BROWSERS.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no Chromium among " + BROWSERS));
    }

    public Platform platform() {
        return platform;
    }

    public Database database() {
        return database;
    }

    public URI uri() {
        return node.uri();
    }

    /** A browser of its own, as on another person's desk. */
    public Window window() {
        Window window = new Window(
                browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(uri().toString())
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(1440, 900)),
                PATIENCE);
        windows.add(window);
        return window;
    }

    /** A window in which somebody has logged in. */
    public Window windowOf(String login) {
        return window().logIn(login);
    }

    /** An agent who takes what is offered. */
    public Desk deskOf(String login) {
        return new Desk(windowOf(login).page()).available();
    }

    /** What a failed test left on the screens, among the build's results. */
    void keepPictures(String test) {
        for (int i = 0; i < windows.size(); i++) {
            windows.get(i).picture(Places.target().resolve("pictures/failed-" + test + "-" + i + ".png"));
        }
    }

    /** Closes all windows; fails when one of them was told about a script or a style that may not run. */
    public void everybodyLeaves() {
        List<String> complaints = new ArrayList<>();
        windows.forEach(window -> complaints.addAll(window.leave()));
        windows.clear();
        if (!complaints.isEmpty()) {
            throw new AssertionError("The browser complained: " + complaints);
        }
    }

    @Override
    public void close() {
        playwright.close();
        node.close();
        platform.close();
    }
}

package dev.parley.it.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How pages look, and whether everybody can use them (UI-4). */
public final class Looks {

    private Looks() {}

    /** What axe finds serious, in both colour schemes; pictures of the pages are kept among the build's results. */
    public static List<String> judge(Page page, String name, String address) {
        List<String> problems = new ArrayList<>();
        page.navigate(address);
        Path pictures = Places.target().resolve("pictures");
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(390, 1440)) {
                page.setViewportSize(width, width == 390 ? 844 : 900);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(pictures.resolve(name + "-" + width + "-" + scheme + ".png")));
            }
            for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
                if (List.of("serious", "critical").contains(rule.getImpact())) {
                    rule.getNodes()
                            .forEach(node -> problems.add(name + " " + scheme + " " + rule.getId() + ": "
                                    + node.getTarget() + " " + node.getFailureSummary()));
                }
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return problems;
    }
}

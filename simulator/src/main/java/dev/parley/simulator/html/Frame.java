package dev.parley.simulator.html;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What all pages of the simulator share around their content.
 *
 * @param root the way from the page to the simulator's root: empty, or it ends with a slash
 * @param title of the document and its heading
 */
public record Frame(String root, String title) {

    /** The platforms' pages below the root. */
    private static final Map<String, String> PLATFORMS = platforms();

    private static Map<String, String> platforms() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("", "X");
        pages.put("facebook", "Facebook");
        pages.put("customers/whatsapp", "WhatsApp");
        pages.put("customers/apple", "Apple Messages");
        pages.put("page/feeds", "Feeds");
        return pages;
    }

    private Html document(String bodyClass, Html more) {
        return Html.of(
                "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                        + "<title>{}</title><link rel=\"stylesheet\" href=\"{}assets/simulator.css\">{}</head><body{}>",
                title,
                root,
                more,
                bodyClass.isEmpty() ? "" : Html.of(" class=\"{}\"", bodyClass));
    }

    /**
     * The page of somebody outside the company, until its first column.
     *
     * @param platform which of the platforms' pages it is, below the root
     * @param about who one is here, in a sentence
     * @param problem what went wrong, empty where nothing did
     */
    public Html columns(String platform, String about, String problem) {
        return columns(document("", new Html()), platform, about, problem);
    }

    /** The same, and its feed follows what happens. */
    public Html liveColumns(String platform, String about, String problem) {
        Html script = Html.of("<script src=\"{}assets/simulator.js\" defer></script>", root);
        return columns(document("", script), platform, about, problem);
    }

    private Html columns(Html html, String platform, String about, String problem) {
        html.add("<a class=\"skip\" href=\"#feed\">Skip to what was written</a>")
                .add("<header class=\"top\"><span class=\"mark\" aria-hidden=\"true\"></span><h1>{}</h1>", title)
                .add("<p class=\"quiet\">{}</p>", about)
                .add(navigation(platform))
                .add("</header>");
        if (!problem.isEmpty()) {
            html.add("<p class=\"problem\" role=\"alert\">{}</p>", problem);
        }
        return html.add("<main class=\"columns\"><div class=\"side\">");
    }

    private Html navigation(String platform) {
        Html html = Html.of("<nav class=\"platforms\" aria-label=\"Platforms\">");
        String home = root.isEmpty() ? "./" : root;
        PLATFORMS.forEach((page, name) -> html.add(
                "<a href=\"{}{}\"{}>{}</a>",
                page.isEmpty() ? home : root,
                page,
                page.equals(platform) ? Html.of(" aria-current=\"page\"") : "",
                name));
        return html.add("</nav>");
    }

    /** Ends what {@link #columns} began. */
    public static Html end() {
        return Html.of("</div></main></body></html>");
    }

    /** A question of the platform to the owner of an account. */
    public Html consent(Html content) {
        return document("consent", new Html()).add("<main>").add(content).add("</main></body></html>");
    }
}

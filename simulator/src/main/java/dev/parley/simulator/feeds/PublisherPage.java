package dev.parley.simulator.feeds;

import dev.parley.simulator.html.Frame;
import dev.parley.simulator.html.Html;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.temporal.ChronoUnit;

/** The page on which a person acts as a publisher. */
@Path("page/feeds")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
@Consumes(MediaType.WILDCARD)
public final class PublisherPage {
    private static final int SHOWN = 20;
    private final Feeds feeds;

    public PublisherPage(Feeds feeds) {
        this.feeds = feeds;
    }

    @GET
    public String page() {
        Html page = new Frame("../", "Simulated publishers")
                .columns("page/feeds", "You write what feeds carry.", "")
                .add(newFeed())
                .add("</div><div id=\"feed\" class=\"feed\" tabindex=\"-1\">");
        feeds.list().forEach(feed -> page.add(feed(feed)));
        return page.add(Frame.end()).toString();
    }

    private static Html newFeed() {
        return Html.of("<section class=\"card\"><h2>A new feed</h2><form method=\"post\" action=\"feeds\">"
                + "<label for=\"name\">Name in the address</label><input id=\"name\" name=\"name\" required"
                + " pattern=\"[a-z0-9][a-z0-9._\\-]*\" maxlength=\"61\" autocomplete=\"off\">"
                + "<label for=\"title\">Title</label><input id=\"title\" name=\"title\" maxlength=\"100\""
                + " autocomplete=\"off\"><button>Open</button></form></section>");
    }

    private static Html feed(SimulatedFeed feed) {
        Html html = Html.of("<section class=\"card card--public\"><h2>{}</h2>", feed.title());
        html.add("<p class=\"quiet\"><a href=\"../feeds/{}\">feeds/{}</a></p>", feed.name(), feed.name());
        html.add("<form method=\"post\" action=\"feeds/{}\">", feed.name());
        html.add(
                "<label for=\"title-{}\">Headline</label>"
                        + "<input id=\"title-{}\" name=\"title\" maxlength=\"200\" required autocomplete=\"off\">"
                        + "<label for=\"text-{}\">Text</label>"
                        + "<textarea id=\"text-{}\" name=\"text\" rows=\"4\" dir=\"auto\"></textarea>"
                        + "<button>Publish</button></form>",
                feed.name(),
                feed.name(),
                feed.name(),
                feed.name());
        feed.items().stream()
                .limit(SHOWN)
                .forEach(item -> html.add(
                        "<article class=\"item\"><p><strong>{}</strong> <span class=\"quiet\">{}</span></p></article>",
                        item.title(),
                        item.published().truncatedTo(ChronoUnit.SECONDS)));
        return html.add("</section>");
    }

    @POST
    public Response open(MultivaluedMap<String, String> form) {
        String name = value(form, "name");
        if (Feeds.isName(name) && feeds.find(name).isEmpty()) {
            String title = value(form, "title");
            feeds.open(name, title.isEmpty() ? name : title, FeedFormat.RSS);
        }
        return back();
    }

    @POST
    @Path("{name}")
    public Response write(@jakarta.ws.rs.PathParam("name") String name, MultivaluedMap<String, String> form) {
        String title = value(form, "title");
        if (!title.isEmpty()) {
            feeds.find(name)
                    .ifPresent(feed -> feed.write(
                            title, Html.of("<p>{}</p>", value(form, "text")).toString(), feed.title()));
        }
        return back();
    }

    private static String value(MultivaluedMap<String, String> form, String name) {
        String value = form.getFirst(name);
        return value == null ? "" : value.trim();
    }

    private static Response back() {
        return Response.seeOther(UriBuilder.fromPath("page/feeds").build()).build();
    }
}

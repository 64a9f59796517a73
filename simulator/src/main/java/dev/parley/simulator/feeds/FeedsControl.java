package dev.parley.simulator.feeds;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Opens feeds, writes and edits items, and chooses how feeds behave. */
@Path("control/feeds")
public final class FeedsControl {
    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=utf-8";
    private static final int MOST_AT_ONCE = 5_000;
    private final Feeds feeds;

    public FeedsControl(Feeds feeds) {
        this.feeds = feeds;
    }

    @GET
    public Response list() {
        JsonArrayBuilder all = JsonText.array();
        feeds.list().forEach(feed -> all.add(json(feed)));
        return Response.ok(JsonText.object().add("feeds", all).build().toString(), JSON)
                .build();
    }

    @PUT
    @Path("{name}")
    public Response open(@PathParam("name") String name, String text) {
        JsonObject body = JsonText.parse(text.isBlank() ? "{}" : text)
                .orElseThrow(() -> new BadRequestException("the body is not a JSON object"));
        String format = JsonText.text(body, "format", "RSS").toUpperCase(Locale.ROOT);
        if (!Feeds.isName(name)
                || Arrays.stream(FeedFormat.values())
                        .noneMatch(each -> each.name().equals(format))) {
            throw new BadRequestException("a feed needs a name of small letters, and RSS, ATOM or RDF as format");
        }
        return answer(201, json(feeds.open(name, JsonText.text(body, "title", name), FeedFormat.valueOf(format))));
    }

    @GET
    @Path("{name}")
    public Response show(@PathParam("name") String name) {
        return answer(200, json(feed(name)));
    }

    @DELETE
    @Path("{name}")
    public Response close(@PathParam("name") String name) {
        return answer(200, JsonText.object().add("removed", feeds.close(name)));
    }

    /** {@code count} writes the same item many times, to make a feed huge. */
    @POST
    @Path("{name}/items")
    public Response write(@PathParam("name") String name, String text) {
        SimulatedFeed feed = feed(name);
        JsonObject body = body(text);
        int count = Math.min(MOST_AT_ONCE, number(JsonText.text(body, "count", "1")));
        FeedItem item = write(feed, body);
        for (int i = 1; i < count; i++) {
            item = write(feed, body);
        }
        return answer(201, json(item));
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw new BadRequestException("count is not a number");
        }
        return Integer.parseInt(text);
    }

    private static FeedItem write(SimulatedFeed feed, JsonObject body) {
        String title = JsonText.text(body, "title", "");
        String html = JsonText.text(body, "html", "");
        if (!body.containsKey("id")
                && !body.containsKey("link")
                && !body.containsKey("published")
                && !body.containsKey("enclosure")) {
            return feed.write(title, html, JsonText.text(body, "author", ""));
        }
        Instant published = time(JsonText.text(body, "published", feed.now().toString()));
        FeedItem item = new FeedItem(
                JsonText.text(body, "id", ""),
                title,
                html,
                JsonText.text(body, "link", ""),
                JsonText.text(body, "author", ""),
                JsonText.text(body, "enclosure", ""),
                published,
                published);
        feed.add(item);
        return item;
    }

    /** {@code none} stands for an item without a date. */
    private static Instant time(String text) {
        try {
            return text.equals("none") ? Instant.EPOCH : Instant.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new BadRequestException("published is not a time such as 2026-09-01T10:00:00Z", wrong);
        }
    }

    @PUT
    @Path("{name}/items")
    public Response edit(@PathParam("name") String name, @Nullable @QueryParam("id") String id, String text) {
        JsonObject body = body(text);
        return answer(
                200,
                json(feed(name)
                        .edit(id == null ? "" : id, JsonText.text(body, "title", ""), JsonText.text(body, "html", ""))
                        .orElseThrow(() -> new NotFoundException("no item " + id))));
    }

    @DELETE
    @Path("{name}/items")
    public Response remove(@PathParam("name") String name, @Nullable @QueryParam("id") String id) {
        return answer(200, JsonText.object().add("removed", feed(name).remove(id == null ? "" : id)));
    }

    /** Replaces all switches. */
    @PUT
    @Path("{name}/behaviour")
    public Response behave(@PathParam("name") String name, String text) {
        SimulatedFeed feed = feed(name);
        feed.behaviour().clear();
        String unknown = feed.behaviour().change(body(text));
        if (!unknown.isEmpty()) {
            throw new BadRequestException("not one of " + Arrays.toString(Behaviour.Switch.values()) + ": " + unknown);
        }
        return show(name);
    }

    private SimulatedFeed feed(String name) {
        return feeds.find(name).orElseThrow(() -> new NotFoundException("no feed " + name));
    }

    private static JsonObject body(String text) {
        return JsonText.parse(text).orElseThrow(() -> new BadRequestException("the body is not a JSON object"));
    }

    private static Response answer(int status, JsonObjectBuilder json) {
        return Response.status(status)
                .type(JSON)
                .entity(json.build().toString())
                .build();
    }

    private static JsonObjectBuilder json(SimulatedFeed feed) {
        JsonArrayBuilder items = JsonText.array();
        feed.items().stream().limit(100).forEach(item -> items.add(json(item)));
        JsonObjectBuilder answers = JsonText.object();
        feed.answers().forEach((status, count) -> answers.add(String.valueOf(status), count));
        return JsonText.object()
                .add("name", feed.name())
                .add("title", feed.title())
                .add("format", feed.format().name())
                .add("behaviour", feed.behaviour().json())
                .add("answers", answers)
                .add("items", items);
    }

    private static JsonObjectBuilder json(FeedItem item) {
        return JsonText.object()
                .add("id", item.id())
                .add("title", item.title())
                .add("html", item.html())
                .add("link", item.link())
                .add("author", item.author())
                .add("published", item.published().toString())
                .add("updated", item.updated().toString());
    }
}

package dev.parley.simulator.feeds;

import dev.parley.simulator.feeds.Behaviour.Switch;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** The feeds as readers see them. */
@Path("feeds")
public final class FeedResource {
    private final Feeds feeds;

    public FeedResource(Feeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @Path("{name}")
    public Response read(@PathParam("name") String name, @Context UriInfo uri, @Context HttpHeaders headers) {
        SimulatedFeed feed = feeds.find(name).orElseThrow(() -> new NotFoundException("no feed " + name));
        Response response = answer(feed, uri, headers);
        feed.count(response.getStatus());
        return response;
    }

    private static Response answer(SimulatedFeed feed, UriInfo uri, HttpHeaders headers) {
        Behaviour behaviour = feed.behaviour();
        int status = behaviour.number(Switch.STATUS, 200);
        if (status != 200) {
            return with(Response.status(status), "Location", behaviour.get(Switch.LOCATION), behaviour);
        }
        byte[] body = FeedBody.of(feed, uri.getAbsolutePath().toString());
        String weak = behaviour.get(Switch.VALIDATORS).equals("WEAK") ? "W/" : "";
        // an Atom document tells the present time, so what it holds decides, not its bytes
        String tag = weak + "\"" + Integer.toHexString(feed.items().hashCode()) + "\"";
        boolean validators = !behaviour.get(Switch.VALIDATORS).equals("NO_VALIDATORS");
        boolean fresh = validators && unchanged(headers, tag, changed(feed));
        Response.ResponseBuilder response = fresh ? Response.notModified() : whole(feed, body, headers);
        if (validators) {
            response.header("ETag", tag).header("Last-Modified", FeedXml.date(changed(feed)));
        }
        return with(response, "Cache-Control", behaviour.get(Switch.CACHE_CONTROL), behaviour);
    }

    private static Response with(Response.ResponseBuilder response, String name, String value, Behaviour behaviour) {
        String retry = behaviour.get(Switch.RETRY_AFTER);
        if (!value.isEmpty()) {
            response.header(name, value);
        }
        if (!retry.isEmpty()) {
            response.header("Retry-After", retry);
        }
        return response.build();
    }

    private static Response.ResponseBuilder whole(SimulatedFeed feed, byte[] body, HttpHeaders headers) {
        String type = feed.behaviour().get(Switch.CONTENT_TYPE);
        String encoding = feed.behaviour().get(Switch.ENCODING);
        Response.ResponseBuilder response = Response.ok()
                .header("Content-Type", type.isEmpty() ? feed.format().mediaType() : type);
        boolean asked = said(headers, "Accept-Encoding").contains("gzip");
        return switch (encoding) {
            case "deflate" -> response.header("Content-Encoding", "deflate").entity(body);
            case "broken" -> response.header("Content-Encoding", "gzip").entity(Arrays.copyOf(body, 20));
            case "none" -> response.entity(body);
            default ->
                asked || encoding.equals("gzip")
                        ? response.header("Content-Encoding", "gzip").entity(FeedBody.packed(body))
                        : response.entity(body);
        };
    }

    private static String said(HttpHeaders headers, String name) {
        String value = headers.getHeaderString(name);
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }

    private static Instant changed(SimulatedFeed feed) {
        return feed.items().stream()
                .map(FeedItem::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /** The tag wins; the time counts only without one. */
    private static boolean unchanged(HttpHeaders headers, String tag, Instant changed) {
        String tags = said(headers, "If-None-Match");
        if (!tags.isEmpty()) {
            return Arrays.stream(tags.split(",", -1)).map(String::trim).anyMatch(tag.toLowerCase(Locale.ROOT)::equals);
        }
        String since = headers.getHeaderString("If-Modified-Since");
        try {
            return since != null
                    && !changed.isAfter(ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }
}

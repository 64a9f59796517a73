package dev.parley.simulator.facebook;

import dev.parley.simulator.graph.GraphAccess;
import dev.parley.simulator.html.Frame;
import dev.parley.simulator.html.Html;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The page on which an admin of pages lets an app act for them. */
@Path("graph/dialog/oauth")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public final class FacebookConsent {
    private final FacebookWorld world;
    private final Granting granting;
    private final GraphAccess access;

    FacebookConsent(FacebookWorld world, Granting granting, GraphAccess access) {
        this.world = world;
        this.granting = granting;
        this.access = access;
    }

    private boolean acceptable(@Nullable String client, @Nullable String redirect) {
        return client != null
                && redirect != null
                && redirect.matches("https?://.+")
                && access.app(client).isPresent();
    }

    @GET
    public Response ask(
            @QueryParam("client_id") @Nullable String client,
            @QueryParam("redirect_uri") @Nullable String redirect,
            @QueryParam("state") @Nullable String state) {
        if (!acceptable(client, redirect)) {
            return page(400, Html.of("<p>This app or its address is not known.</p>"));
        }
        Html form = Html.of("<form method=\"post\" class=\"card\"><h1>Let this app act for your pages?</h1>"
                + "<label for=\"user\">Sign in as</label><select id=\"user\" name=\"user\">");
        world.pages().stream()
                .flatMap(page -> page.admins().stream())
                .distinct()
                .forEach(id -> form.add(
                        "<option value=\"{}\">{}</option>",
                        id,
                        world.userName(id).orElse(id)));
        form.add("</select><ul>");
        world.pages().forEach(page -> form.add("<li>{}</li>", page.name()));
        form.add(
                "</ul><input type=\"hidden\" name=\"client_id\" value=\"{}\">"
                        + "<input type=\"hidden\" name=\"redirect_uri\" value=\"{}\">"
                        + "<input type=\"hidden\" name=\"state\" value=\"{}\">",
                Objects.requireNonNullElse(client, ""),
                Objects.requireNonNullElse(redirect, ""),
                Objects.requireNonNullElse(state, ""));
        return page(
                200,
                form.add("<div class=\"row\"><button name=\"decision\" value=\"allow\">Continue</button>"
                        + "<button class=\"quiet\" name=\"decision\" value=\"deny\">Cancel</button></div></form>"));
    }

    @POST
    public Response decide(
            @FormParam("client_id") @Nullable String client,
            @FormParam("redirect_uri") @Nullable String redirect,
            @FormParam("state") @Nullable String state,
            @FormParam("user") @Nullable String user,
            @FormParam("decision") @Nullable String decision) {
        if (client == null || redirect == null || user == null || !acceptable(client, redirect)) {
            return page(400, Html.of("<p>This app or its address is not known.</p>"));
        }
        UriBuilder back = UriBuilder.fromUri(URI.create(redirect)).queryParam("state", "{state}");
        String kept = Objects.requireNonNullElse(state, "");
        URI target = "allow".equals(decision)
                ? back.queryParam("code", "{code}").build(kept, granting.code(client, redirect, user))
                : back.queryParam("error", "access_denied").build(kept);
        return Response.status(302).location(target).build();
    }

    private static Response page(int status, Html content) {
        Html page = new Frame("../../", "Connect pages").consent(content);
        return Response.status(status).entity(page.toString()).build();
    }
}

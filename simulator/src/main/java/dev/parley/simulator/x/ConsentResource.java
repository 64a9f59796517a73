package dev.parley.simulator.x;

import dev.parley.simulator.html.Frame;
import dev.parley.simulator.html.Html;
import dev.parley.simulator.world.Account;
import dev.parley.simulator.world.Credentials;
import dev.parley.simulator.world.User;
import dev.parley.simulator.world.World;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page on which a company's user lets an app act for them (authorization code with PKCE, WIRE 1.2). */
@Path("x/i/oauth2/authorize")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
public final class ConsentResource {
    private static final List<String> REQUIRED = List.of(
            "response_type", "client_id", "redirect_uri", "scope", "state", "code_challenge", "code_challenge_method");
    private final World world;
    private final Credentials credentials;
    private final AuthorizationCodes codes;

    ConsentResource(World world, AuthorizationCodes codes) {
        this.world = world;
        this.credentials = new Credentials(world);
        this.codes = codes;
    }

    @GET
    public Response ask(@Context UriInfo uri) {
        Map<String, String> asked = new LinkedHashMap<>();
        uri.getQueryParameters().forEach((name, values) -> asked.put(name, values.get(0)));
        Optional<String> problem = problem(asked);
        if (problem.isPresent()) {
            return page(400, Html.of("<p>Something went wrong: {}</p>", problem.get()));
        }
        return page(200, form(asked));
    }

    private Optional<String> problem(Map<String, String> asked) {
        for (String name : REQUIRED) {
            if (asked.getOrDefault(name, "").isBlank()) {
                return Optional.of("the parameter " + name + " is missing.");
            }
        }
        boolean method = List.of("S256", "plain").contains(asked.get("code_challenge_method"));
        boolean redirect = asked.getOrDefault("redirect_uri", "").matches("https?://.+");
        if (!method || !redirect || !"code".equals(asked.get("response_type"))) {
            return Optional.of("a parameter has a value that is not supported.");
        }
        boolean known = world.accounts()
                .findByClient(asked.getOrDefault("client_id", ""))
                .isPresent();
        return known ? Optional.empty() : Optional.of("no app has this client_id.");
    }

    private Html form(Map<String, String> asked) {
        Html form = Html.of("<form method=\"post\" class=\"card\"><h1>Let this app act for you?</h1>");
        REQUIRED.forEach(name ->
                form.add("<input type=\"hidden\" name=\"{}\" value=\"{}\">", name, asked.getOrDefault(name, "")));
        form.add("<p>It wants: {}</p>", asked.getOrDefault("scope", ""));
        form.add("<label for=\"user\">Sign in as</label><select id=\"user\" name=\"user\">");
        for (Account account : world.accounts().list()) {
            String name =
                    world.users().find(account.userId()).map(User::username).orElse("");
            form.add("<option value=\"{}\">@{}</option>", account.userId(), name);
        }
        return form.add("</select><div class=\"row\"><button name=\"decision\" value=\"allow\">Authorize app</button>"
                + "<button class=\"quiet\" name=\"decision\" value=\"deny\">Cancel</button></div></form>");
    }

    @POST
    public Response decide(String body) {
        Map<String, String> form = FormText.map(body);
        if (problem(form).isPresent()) {
            return wrong();
        }
        UriBuilder back = UriBuilder.fromUri(URI.create(form.getOrDefault("redirect_uri", "")))
                .queryParam("state", "{state}");
        if (!"allow".equals(form.get("decision"))) {
            return redirect(back.queryParam("error", "access_denied").build(form.get("state")));
        }
        Optional<User> user = world.users().find(XCall.id("user", form.getOrDefault("user", "")));
        return user.map(found ->
                        redirect(back.queryParam("code", "{code}").build(form.get("state"), code(form, found))))
                .orElseGet(ConsentResource::wrong);
    }

    private String code(Map<String, String> form, User user) {
        String code = credentials.secret("ac-");
        codes.put(
                code,
                new AuthorizationCodes.Consent(
                        form.getOrDefault("client_id", ""),
                        user.id(),
                        form.getOrDefault("redirect_uri", ""),
                        List.of(form.getOrDefault("scope", "").split(" ")),
                        form.getOrDefault("code_challenge", ""),
                        "S256".equals(form.get("code_challenge_method")),
                        world.clock().instant()));
        return code;
    }

    private static Response redirect(URI target) {
        return Response.status(302).location(target).build();
    }

    private static Response wrong() {
        return page(400, Html.of("<p>Something went wrong. You weren't able to give access to the app.</p>"));
    }

    private static Response page(int status, Html content) {
        Html page = new Frame("../../../", "Authorize app").consent(content);
        return Response.status(status).entity(page.toString()).build();
    }
}

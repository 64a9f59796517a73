package dev.parley.simulator.whatsapp;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;

/** The page on which a person acts as a customer at WhatsApp. */
@Path("customers/whatsapp")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
@Consumes(MediaType.WILDCARD)
public final class WaPage {
    private final WaPlatform platform;

    WaPage(WaPlatform platform) {
        this.platform = platform;
    }

    @GET
    public String page(
            @QueryParam("as") @DefaultValue("") String as, @QueryParam("problem") @DefaultValue("") String problem) {
        return new WaPageView(platform.world(), actor(as)).whole(problem).toString();
    }

    /** The part that the script fetches again and again. */
    @GET
    @Path("feed")
    public String feed(@QueryParam("as") @DefaultValue("") String as) {
        return new WaPageView(platform.world(), actor(as)).conversation().toString();
    }

    private Optional<WaUser> actor(String as) {
        return platform.world()
                .user(as)
                .or(() -> platform.world().users().stream().findFirst());
    }

    @POST
    @Path("actions")
    public Response act(MultivaluedMap<String, String> form) {
        JsonObjectBuilder body = JsonText.object();
        form.forEach((name, values) -> body.add(name, values.get(0)));
        String problem = "";
        try {
            new WaActions(platform).perform(body.build());
        } catch (IllegalArgumentException e) {
            problem = String.valueOf(e.getMessage());
        }
        String as = form.getFirst("from") == null ? "" : form.getFirst("from");
        UriBuilder page = UriBuilder.fromPath("customers/whatsapp").queryParam("as", "{as}");
        return Response.seeOther(
                        problem.isEmpty()
                                ? page.build(as)
                                : page.queryParam("problem", "{problem}").build(as, problem))
                .build();
    }
}

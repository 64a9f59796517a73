package dev.parley.web.apikey;

import dev.parley.apikey.ApiKeys;
import dev.parley.apikey.ApiKeys.KeyLine;
import dev.parley.apikey.ApiKeys.Making.Made;
import dev.parley.apikey.ApiKeys.Making.Refused;
import dev.parley.web.desk.DeskModels;
import dev.parley.web.security.CurrentCaller;
import dev.parley.web.view.SetupTab;
import dev.parley.web.view.Stamp;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keys by which other systems call the REST API: each is shown once, when it is made. */
@Controller
@Path("setup/keys")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class KeyPages {

    private static final int UNPROCESSABLE = 422;
    private static final String PAGE = "apikey/index.html";

    @Inject
    Models models;

    @Inject
    DeskModels frame;

    @Inject
    ApiKeys keys;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** One key. @param revoked when, or null */
    public record KeyRow(
            long id,
            String name,
            Stamp created,
            String createdBy,
            @Nullable Stamp revoked) {}

    @GET
    public String list() {
        put("", "", "");
        return PAGE;
    }

    /** The answer is the only page that ever shows the key; no cache keeps it. */
    @POST
    public Response create(@FormParam("name") @DefaultValue("") String name) {
        ApiKeys.Making making = keys.create(caller.get(), name);
        if (making instanceof Refused refused) {
            put(name, refused.words(), "");
            return Response.status(UNPROCESSABLE).entity(PAGE).build();
        }
        put("", "", ((Made) making).text());
        return Response.ok(PAGE).header("Cache-Control", "no-store").build();
    }

    @POST
    @Path("{id: \\d+}/revocation")
    public String revoke(@PathParam("id") long id) {
        keys.revoke(caller.get(), id);
        return "redirect:/setup/keys";
    }

    private void put(String name, String problem, String fresh) {
        frame.frame("setup");
        models.put("tabs", SetupTab.of(caller.get()));
        models.put("tab", "keys");
        models.put("keys", keys.list(caller.get()).stream().map(this::row).toList());
        models.put("name", name);
        models.put("problem", problem);
        models.put("fresh", fresh);
    }

    private KeyRow row(KeyLine line) {
        Instant revoked = line.revokedAt();
        Instant now = clock.instant();
        return new KeyRow(
                line.id(),
                line.name(),
                Stamp.exact(line.createdAt(), now, caller.zone()),
                line.createdBy(),
                revoked == null ? null : Stamp.exact(revoked, now, caller.zone()));
    }
}

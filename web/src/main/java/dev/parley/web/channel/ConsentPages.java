package dev.parley.web.channel;

import dev.parley.channel.LoggingInAtPlatforms;
import dev.parley.settings.ParleySettings;
import dev.parley.shared.RefusedException;
import dev.parley.web.desk.DeskModels;
import dev.parley.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** To the platform's log-in and back (CH-7). */
@Controller
@Path("accounts")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class ConsentPages {

    private static final String BACK = "/app/accounts/consent";

    @Context
    HttpServletRequest request;

    @Inject
    Models models;

    @Inject
    DeskModels frame;

    @Inject
    LoggingInAtPlatforms loggingIn;

    @Inject
    ParleySettings settings;

    @Inject
    CurrentCaller caller;

    /** A link and not a form: our own policy lets no form lead to another site. */
    @GET
    @Path("{id: \\d+}/consent")
    public Response begin(@PathParam("id") long id) {
        try {
            return Response.seeOther(loggingIn.begin(caller.get(), id, callback()))
                    .build();
        } catch (RefusedException e) {
            return refused(e, "/app/accounts/" + id);
        }
    }

    @GET
    @Path("consent")
    public Response finish(
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("code") @DefaultValue("") String code,
            @QueryParam("error") @DefaultValue("") String error) {
        try {
            long account = loggingIn.finish(caller.get(), state, code, error);
            return Response.ok("redirect:/accounts/" + account).build();
        } catch (RefusedException e) {
            return refused(e, "/app/accounts");
        }
    }

    private Response refused(RefusedException refusal, String back) {
        frame.frame("channels");
        models.put("words", String.valueOf(refusal.getMessage()));
        models.put("back", back);
        return Response.status(Response.Status.CONFLICT)
                .entity("account/consent.html")
                .build();
    }

    /** Our address as the administrator's browser sees it; the platform must know it. */
    private URI callback() {
        String own = request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort()
                + request.getContextPath();
        return URI.create(settings.publicUrl()
                        .map(url -> url.toString().replaceFirst("/+$", ""))
                        .orElse(own)
                + BACK);
    }
}

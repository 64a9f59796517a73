package dev.parley.web.channel;

import dev.parley.channel.LoggingInAtPlatforms;
import dev.parley.settings.ParleySettings;
import dev.parley.shared.RefusedException;
import dev.parley.web.desk.DeskModels;
import dev.parley.web.problem.Notice;
import dev.parley.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** To the platform's log-in and back (CH-7). */
@Controller
@Path("accounts")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class ConsentPages {

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
            return refused(String.valueOf(e.getMessage()), "/app/accounts/" + id);
        }
    }

    /** Where {@link ConsentServlet} leads when nothing came of it. */
    @GET
    @Path("consent/refused")
    public Response refused() {
        return refused(Notice.take(request), "/app/accounts");
    }

    private Response refused(String words, String back) {
        frame.frame("channels");
        models.put("words", words.isEmpty() ? "No log-in is under way." : words);
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
                + ConsentServlet.PATH);
    }
}

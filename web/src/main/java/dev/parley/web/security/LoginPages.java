package dev.parley.web.security;

import dev.parley.desk.AgentStates;
import dev.parley.desk.DeskViews;
import dev.parley.desk.TakingSeats;
import dev.parley.security.Caller;
import dev.parley.shared.RefusedException;
import dev.parley.web.htmx.HtmxRequest;
import dev.parley.web.htmx.HtmxResponse;
import dev.parley.web.problem.Notice;
import dev.parley.web.view.CsrfField;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;

/** Logging in and out (SE-1). The session gets a new identifier at log-in. */
@Controller
@Path("/")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class LoginPages {

    private static final String VIEW = "login/index.html";

    @Inject
    Models models;

    @Inject
    MvcContext mvc;

    @Inject
    SecurityContext security;

    @Inject
    DeskViews views;

    @Inject
    AgentStates states;

    @Inject
    TakingSeats seats;

    @GET
    @Path("login")
    public Response form(
            @QueryParam("next") @DefaultValue("") String next,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        if (HtmxRequest.of(request).partial()) {
            HtmxResponse.on(response).redirect(request.getContextPath() + LoginMechanism.LOGIN);
            return Response.noContent().build();
        }
        return page(Status.OK, "", next, "");
    }

    @POST
    @Path("login")
    public Response logIn(
            @FormParam("login") @DefaultValue("") String login,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("station") @DefaultValue("") String station,
            @FormParam("next") @DefaultValue("") String next,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        var credential = new UsernamePasswordCredential(login, password);
        var parameters = AuthenticationParameters.withParams().credential(credential);
        if (login.isBlank() || security.authenticate(request, response, parameters) != AuthenticationStatus.SUCCESS) {
            return page(Status.UNAUTHORIZED, login, next, "failed");
        }
        request.changeSessionId();
        var caller = views.caller(login.strip(), request.getRemoteAddr());
        states.arrive(caller.userId());
        if (!station.isBlank()) {
            return atStation(caller, station.strip(), next, request);
        }
        return Response.seeOther(LocalPath.of(next).under(request)).build();
    }

    /** Logged in is logged in: a wrong station is told on the desk, where another one can be chosen. */
    private Response atStation(Caller caller, String station, String next, HttpServletRequest request) {
        try {
            seats.sitDown(caller, station);
        } catch (RefusedException e) {
            request.getSession().setAttribute(Notice.KEY, e.getMessage());
        }
        return Response.seeOther(LocalPath.of(next).under(request)).build();
    }

    @POST
    @Path("logout")
    public Response logOut(@Context HttpServletRequest request, @Context HttpServletResponse response)
            throws ServletException {
        var principal = request.getUserPrincipal();
        if (principal != null) {
            states.leave(
                    views.caller(principal.getName(), request.getRemoteAddr()).userId());
        }
        request.logout();
        request.getSession().invalidate();
        return Response.seeOther(URI.create(request.getContextPath() + LoginMechanism.LOGIN))
                .build();
    }

    private Response page(Status status, String login, String next, String problem) {
        models.put("csrf", new CsrfField(mvc.getCsrf().getName(), mvc.getCsrf().getToken()));
        models.put("login", login);
        models.put("next", LocalPath.of(next).value());
        models.put("problem", problem);
        return Response.status(status).entity(VIEW).build();
    }
}

package dev.parley.web.security;

import dev.parley.desk.AgentStates;
import dev.parley.desk.DeskViews;
import dev.parley.desk.TakingSeats;
import dev.parley.web.htmx.HtmxRequest;
import dev.parley.web.htmx.HtmxResponse;
import dev.parley.web.security.DuePassword.Choice;
import dev.parley.web.view.CsrfField;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
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
import java.time.Clock;
import java.util.Optional;

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
    Entrance entrance;

    @Inject
    DuePassword due;

    @Inject
    DeskViews views;

    @Inject
    AgentStates states;

    @Inject
    TakingSeats seats;

    @Inject
    Clock clock;

    @GET
    @Path("login")
    public Response form(
            @QueryParam("next") @DefaultValue("") String next,
            @QueryParam("problem") @DefaultValue("") String problem,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        if (HtmxRequest.of(request).partial()) {
            HtmxResponse.on(response).redirect(request.getContextPath() + LoginMechanism.LOGIN);
            return Response.noContent().build();
        }
        return page(Status.OK, "", next, problem.equals("late") ? "late" : "");
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
        var who = new UsernamePasswordCredential(login, password);
        Optional<Response> in =
                login.isBlank() ? Optional.empty() : entrance.enter(who, station, next, request, response);
        if (due.isKnown()) {
            request.changeSessionId();
            request.getSession().setAttribute(Choice.KEY, due.choice(station, next, clock.instant()));
            return Response.seeOther(URI.create(request.getContextPath() + NewPasswordPages.PLACE))
                    .build();
        }
        return in.orElseGet(() -> page(Status.UNAUTHORIZED, login, next, "failed"));
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
        models.put("stations", seats.stationNames());
        return Response.status(status).entity(VIEW).build();
    }
}

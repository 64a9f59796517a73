package dev.parley.web.security;

import dev.parley.desk.DeskViews;
import dev.parley.web.security.DuePassword.Choice;
import dev.parley.web.view.CsrfField;
import dev.parley.workforce.ChoosingPasswords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** Choosing a new password after the old one was right, before being logged in (SE-7). */
@Controller
@Path("login/password")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class NewPasswordPages {

    static final String PLACE = "/app/login/password";

    private static final String VIEW = "login/password.html";
    private static final int UNPROCESSABLE = 422;

    @Context
    HttpServletRequest request;

    @Inject
    Models models;

    @Inject
    MvcContext mvc;

    @Inject
    Entrance entrance;

    @Inject
    ChoosingPasswords choosing;

    @Inject
    DeskViews views;

    @Inject
    Clock clock;

    @GET
    public Response form() {
        return choice().map(choice -> page(Response.Status.OK.getStatusCode(), choice, "", ""))
                .orElseGet(this::late);
    }

    @POST
    public Response choose(
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("repeated") @DefaultValue("") String repeated,
            @Context HttpServletResponse response) {
        Optional<Choice> known = choice();
        if (known.isEmpty()) {
            return late();
        }
        Choice choice = known.get();
        if (!password.equals(repeated)) {
            return page(UNPROCESSABLE, choice, "", "The two are not the same. Type the new password twice.");
        }
        Optional<String> problem = choosing.choose(views.caller(choice.login(), request.getRemoteAddr()), password);
        if (problem.isPresent()) {
            return page(UNPROCESSABLE, choice, problem.get(), "");
        }
        request.getSession().removeAttribute(Choice.KEY);
        var who = new UsernamePasswordCredential(choice.login(), password);
        return entrance.enter(who, choice.station(), choice.next(), request, response)
                .orElseGet(this::late);
    }

    private Optional<Choice> choice() {
        return request.getSession().getAttribute(Choice.KEY) instanceof Choice choice
                        && choice.until().isAfter(clock.instant())
                ? Optional.of(choice)
                : Optional.empty();
    }

    private Response late() {
        return Response.seeOther(URI.create(request.getContextPath() + LoginMechanism.LOGIN + "?problem=late"))
                .build();
    }

    private Response page(int status, Choice choice, String problem, String repeatedProblem) {
        models.put("csrf", new CsrfField(mvc.getCsrf().getName(), mvc.getCsrf().getToken()));
        models.put("login", choice.login());
        models.put("problem", problem);
        models.put("repeatedProblem", repeatedProblem);
        return Response.status(status).entity(VIEW).build();
    }
}

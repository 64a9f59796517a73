package dev.parley.web.workforce;

import dev.parley.administration.ImportPlan;
import dev.parley.administration.ImportingUsers;
import dev.parley.security.Right;
import dev.parley.web.channel.FormView;
import dev.parley.web.imports.ImportAnswers;
import dev.parley.web.imports.ImportPage;
import dev.parley.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Users from a file: pasted or read by the browser, shown, taken in (SE-7). */
@Controller
@Path("users/import")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class ImportPages {

    /** The box for creating workgroups and skills that are not there. */
    private static final String CREATE = "create-missing";

    private static final ImportPage PAGE =
            new ImportPage("users", "workforce/import.html", ImportingUsers.columns(), "users", "/users");

    @Inject
    ImportAnswers answers;

    @Inject
    Models models;

    @Inject
    ImportingUsers importing;

    @Inject
    CurrentCaller caller;

    @GET
    public String form() {
        caller.get().require(Right.ADMINISTER_PEOPLE);
        choose(false);
        return answers.empty(PAGE);
    }

    @POST
    public Response preview(
            @FormParam("csv") @DefaultValue("") String csv, @FormParam("on") @DefaultValue("") String creating) {
        boolean creates = choose(creating.equals(CREATE));
        return answers.shown(PAGE, csv, importing.preview(caller.get(), csv, creates));
    }

    @POST
    @Path("application")
    public Response apply(
            @FormParam("csv") @DefaultValue("") String csv, @FormParam("on") @DefaultValue("") String creating) {
        boolean creates = choose(creating.equals(CREATE));
        ImportPlan plan = importing.apply(caller.get(), csv, creates);
        return answers.applied(PAGE, csv, plan, created(plan));
    }

    private boolean choose(boolean creates) {
        models.put("form", new FormView(Map.of(), creates ? Set.of(CREATE) : Set.of(), List.of()));
        return creates;
    }

    private static String created(ImportPlan plan) {
        return (plan.workgroups().isEmpty()
                        ? ""
                        : " New workgroups: " + plan.workgroups().size() + ".")
                + (plan.skills().isEmpty()
                        ? ""
                        : " New skills: " + plan.skills().size() + ".");
    }
}

package dev.parley.web.workforce;

import dev.parley.administration.ImportPlan;
import dev.parley.administration.ImportingUsers;
import dev.parley.administration.ListingUsers;
import dev.parley.web.channel.FormView;
import dev.parley.web.desk.DeskModels;
import dev.parley.web.security.CurrentCaller;
import dev.parley.web.view.ImportAnswers;
import dev.parley.web.view.ImportView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Users from a file: pasted or read by the browser, shown, taken in (SE-7). */
@Controller
@Path("users/import")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class ImportPages {

    /** The box for creating workgroups and skills that are not there. */
    private static final String CREATE = "create-missing";

    @Context
    HttpServletRequest request;

    @Inject
    Models models;

    @Inject
    DeskModels frame;

    @Inject
    ImportingUsers importing;

    @Inject
    ListingUsers listing;

    @Inject
    CurrentCaller caller;

    @GET
    public String form() {
        listing.choices(caller.get());
        return page("", false, null);
    }

    @POST
    public Response preview(
            @FormParam("csv") @DefaultValue("") String csv, @FormParam("on") @DefaultValue("") String creating) {
        boolean creates = creating.equals(CREATE);
        ImportPlan plan = importing.preview(caller.get(), csv, creates);
        return ImportAnswers.shown(plan, page(csv, creates, plan));
    }

    @POST
    @Path("application")
    public Response apply(
            @FormParam("csv") @DefaultValue("") String csv, @FormParam("on") @DefaultValue("") String creating) {
        boolean creates = creating.equals(CREATE);
        ImportPlan plan = importing.apply(caller.get(), csv, creates);
        return ImportAnswers.applied(request, plan, "users", created(plan), "/users", () -> page(csv, creates, plan));
    }

    private static String created(ImportPlan plan) {
        return (plan.workgroups().isEmpty()
                        ? ""
                        : " New workgroups: " + plan.workgroups().size() + ".")
                + (plan.skills().isEmpty()
                        ? ""
                        : " New skills: " + plan.skills().size() + ".");
    }

    private String page(String csv, boolean creates, @Nullable ImportPlan plan) {
        frame.frame("users");
        models.put("form", new FormView(Map.of(), creates ? Set.of(CREATE) : Set.of(), List.of()));
        models.put("file", ImportView.of(csv, ImportingUsers.columns(), plan));
        return "workforce/import.html";
    }
}

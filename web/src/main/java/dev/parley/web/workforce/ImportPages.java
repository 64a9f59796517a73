package dev.parley.web.workforce;

import dev.parley.administration.ImportPlan;
import dev.parley.administration.ImportPlan.Outcome;
import dev.parley.administration.ImportingUsers;
import dev.parley.administration.ListingUsers;
import dev.parley.web.desk.DeskModels;
import dev.parley.web.problem.Notice;
import dev.parley.web.security.CurrentCaller;
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
import org.jspecify.annotations.Nullable;

/** Users from a file: pasted or read by the browser, shown, taken in (SE-7). */
@Controller
@Path("users/import")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class ImportPages {

    private static final int UNPROCESSABLE = 422;

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
        return page("", null);
    }

    @POST
    public Response preview(@FormParam("csv") @DefaultValue("") String csv) {
        return answer(csv, importing.preview(caller.get(), csv));
    }

    @POST
    @Path("application")
    public Response apply(@FormParam("csv") @DefaultValue("") String csv) {
        ImportPlan plan = importing.apply(caller.get(), csv);
        if (!plan.applied()) {
            return answer(csv, plan);
        }
        request.getSession()
                .setAttribute(
                        Notice.KEY,
                        "Imported: " + plan.count(Outcome.CREATED) + " new users, " + plan.count(Outcome.CHANGED)
                                + " changed.");
        return Response.ok("redirect:/users").build();
    }

    private Response answer(String csv, ImportPlan plan) {
        return Response.status(plan.possible() ? Response.Status.OK.getStatusCode() : UNPROCESSABLE)
                .entity(page(csv, plan))
                .build();
    }

    private String page(String csv, @Nullable ImportPlan plan) {
        frame.frame("users");
        models.put("file", ImportView.of(csv, plan));
        return "workforce/import.html";
    }
}

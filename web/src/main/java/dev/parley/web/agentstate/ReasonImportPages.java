package dev.parley.web.agentstate;

import dev.parley.administration.ImportingReasons;
import dev.parley.security.Right;
import dev.parley.web.imports.ImportAnswers;
import dev.parley.web.imports.ImportPage;
import dev.parley.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Reasons from a file: pasted or read by the browser, shown, taken in (RT-6, RT-8). */
@Controller
@Path("setup/states/import")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class ReasonImportPages {

    private static final ImportPage PAGE =
            new ImportPage("setup", "agentstate/import.html", ImportingReasons.columns(), "reasons", "/setup/states");

    @Inject
    ImportAnswers answers;

    @Inject
    ImportingReasons importing;

    @Inject
    CurrentCaller caller;

    @GET
    public String form() {
        caller.get().require(Right.STATE_REASONS);
        return answers.empty(PAGE);
    }

    @POST
    public Response preview(@FormParam("csv") @DefaultValue("") String csv) {
        return answers.shown(PAGE, csv, importing.preview(caller.get(), csv));
    }

    @POST
    @Path("application")
    public Response apply(@FormParam("csv") @DefaultValue("") String csv) {
        return answers.applied(PAGE, csv, importing.apply(caller.get(), csv), "");
    }
}

package dev.parley.web.workforce;

import dev.parley.administration.ConfiguringSkills;
import dev.parley.administration.ImportPlan;
import dev.parley.administration.ImportingSkills;
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
import org.jspecify.annotations.Nullable;

/** Skills from a file: pasted or read by the browser, shown, taken in (RT-1). */
@Controller
@Path("skills/import")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class SkillImportPages {

    @Context
    HttpServletRequest request;

    @Inject
    Models models;

    @Inject
    DeskModels frame;

    @Inject
    ImportingSkills importing;

    @Inject
    ConfiguringSkills configuring;

    @Inject
    CurrentCaller caller;

    @GET
    public String form() {
        configuring.list(caller.get());
        return page("", null);
    }

    @POST
    public Response preview(@FormParam("csv") @DefaultValue("") String csv) {
        ImportPlan plan = importing.preview(caller.get(), csv);
        return ImportAnswers.shown(plan, page(csv, plan));
    }

    @POST
    @Path("application")
    public Response apply(@FormParam("csv") @DefaultValue("") String csv) {
        ImportPlan plan = importing.apply(caller.get(), csv);
        return ImportAnswers.applied(request, plan, "skills", "", "/skills", () -> page(csv, plan));
    }

    private String page(String csv, @Nullable ImportPlan plan) {
        frame.frame("users");
        models.put("file", ImportView.of(csv, ImportingSkills.columns(), plan));
        return "workforce/skill-import.html";
    }
}

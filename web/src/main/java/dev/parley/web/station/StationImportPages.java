package dev.parley.web.station;

import dev.parley.administration.ImportPlan;
import dev.parley.administration.ImportingStations;
import dev.parley.security.Right;
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

/** Stations from a file: pasted or read by the browser, shown, taken in (RT-2). */
@Controller
@Path("setup/stations/import")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class StationImportPages {

    @Context
    HttpServletRequest request;

    @Inject
    Models models;

    @Inject
    DeskModels frame;

    @Inject
    ImportingStations importing;

    @Inject
    CurrentCaller caller;

    @GET
    public String form() {
        caller.get().require(Right.STATIONS);
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
        return ImportAnswers.applied(
                request, plan, "stations", " Licences hold at once.", "/setup/stations", () -> page(csv, plan));
    }

    private String page(String csv, @Nullable ImportPlan plan) {
        frame.frame("setup");
        models.put("file", ImportView.of(csv, ImportingStations.columns(), plan));
        return "station/import.html";
    }
}

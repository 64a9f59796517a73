package dev.parley.web.station;

import dev.parley.administration.ImportingStations;
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

/** Stations from a file: pasted or read by the browser, shown, taken in (RT-2). */
@Controller
@Path("setup/stations/import")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class StationImportPages {

    private static final ImportPage PAGE =
            new ImportPage("setup", "station/import.html", ImportingStations.columns(), "stations", "/setup/stations");

    @Inject
    ImportAnswers answers;

    @Inject
    ImportingStations importing;

    @Inject
    CurrentCaller caller;

    @GET
    public String form() {
        caller.get().require(Right.STATIONS);
        return answers.empty(PAGE);
    }

    @POST
    public Response preview(@FormParam("csv") @DefaultValue("") String csv) {
        return answers.shown(PAGE, csv, importing.preview(caller.get(), csv));
    }

    @POST
    @Path("application")
    public Response apply(@FormParam("csv") @DefaultValue("") String csv) {
        return answers.applied(PAGE, csv, importing.apply(caller.get(), csv), " Licences hold at once.");
    }
}

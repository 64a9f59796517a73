package dev.parley.web.station;

import dev.parley.administration.ImportingStations;
import dev.parley.web.security.CurrentCaller;
import dev.parley.web.view.CsvDownload;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** All stations as a file. */
@Path("setup/stations/export")
@RequestScoped
public class StationExport {

    @Inject
    ImportingStations exporting;

    @Inject
    CurrentCaller caller;

    @GET
    @Produces(CsvDownload.TYPE)
    public Response csv() {
        return CsvDownload.of("stations.csv", exporting.csv(caller.get()));
    }
}

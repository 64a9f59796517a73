package dev.parley.web.agentstate;

import dev.parley.administration.ImportingReasons;
import dev.parley.web.security.CurrentCaller;
import dev.parley.web.view.CsvDownload;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** All reasons of states and of rejecting offers as a file. */
@Path("setup/states/export")
@RequestScoped
public class ReasonExport {

    @Inject
    ImportingReasons exporting;

    @Inject
    CurrentCaller caller;

    @GET
    @Produces(CsvDownload.TYPE)
    public Response csv() {
        return CsvDownload.of("reasons.csv", exporting.csv(caller.get()));
    }
}

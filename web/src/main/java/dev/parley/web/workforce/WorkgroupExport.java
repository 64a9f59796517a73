package dev.parley.web.workforce;

import dev.parley.administration.ImportingWorkgroups;
import dev.parley.web.security.CurrentCaller;
import dev.parley.web.view.CsvDownload;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** All workgroups as a file. */
@Path("workgroups/export")
@RequestScoped
public class WorkgroupExport {

    @Inject
    ImportingWorkgroups exporting;

    @Inject
    CurrentCaller caller;

    @GET
    @Produces(CsvDownload.TYPE)
    public Response csv() {
        return CsvDownload.of("workgroups.csv", exporting.csv(caller.get()));
    }
}

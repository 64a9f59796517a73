package dev.parley.web.workforce;

import dev.parley.administration.ExportingUsers;
import dev.parley.web.security.CurrentCaller;
import dev.parley.web.view.CsvDownload;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** All users as a file (SE-7). */
@Path("users/export")
@RequestScoped
public class UserExport {

    @Inject
    ExportingUsers exporting;

    @Inject
    CurrentCaller caller;

    @GET
    @Produces(CsvDownload.TYPE)
    public Response csv() {
        return CsvDownload.of("users.csv", exporting.csv(caller.get()));
    }
}

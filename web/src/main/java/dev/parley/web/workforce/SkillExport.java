package dev.parley.web.workforce;

import dev.parley.administration.ImportingSkills;
import dev.parley.web.security.CurrentCaller;
import dev.parley.web.view.CsvDownload;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** All skills as a file. */
@Path("skills/export")
@RequestScoped
public class SkillExport {

    @Inject
    ImportingSkills exporting;

    @Inject
    CurrentCaller caller;

    @GET
    @Produces(CsvDownload.TYPE)
    public Response csv() {
        return CsvDownload.of("skills.csv", exporting.csv(caller.get()));
    }
}

package dev.parley.web.desk;

import dev.parley.desk.AttachingFiles;
import dev.parley.web.htmx.HtmxRequest;
import dev.parley.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;

/** Files of a reply that is being written. A file is the whole body: the token against forgery comes as a header. */
@Controller
@Path("interactions/{id}/files")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class FileActions {

    @Context
    HttpServletRequest request;

    @PathParam("id")
    long id;

    @Inject
    AttachingFiles files;

    @Inject
    DeskModels models;

    @Inject
    CurrentCaller caller;

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public String attach(@QueryParam("name") @DefaultValue("") String name, InputStream body) {
        files.attach(caller.get(), id, name, body);
        return list();
    }

    @POST
    @Path("{file}/removal")
    public String remove(@PathParam("file") long file) {
        files.remove(caller.get(), id, file);
        return list();
    }

    private String list() {
        models.put("files", MediaView.of(files.list(caller.get(), id)));
        models.put("filesPath", "/app/interactions/" + id + "/files");
        return HtmxRequest.of(request).choose("desk/_files.html", "redirect:/interactions/" + id);
    }
}

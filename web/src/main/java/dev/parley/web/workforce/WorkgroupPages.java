package dev.parley.web.workforce;

import dev.parley.administration.ConfiguringWorkgroups;
import dev.parley.administration.Directory;
import dev.parley.administration.WorkgroupDraft;
import dev.parley.administration.WorkgroupPage;
import dev.parley.web.channel.FormView;
import dev.parley.web.channel.SentForm;
import dev.parley.web.desk.DeskModels;
import dev.parley.web.htmx.HtmxRequest;
import dev.parley.web.security.CurrentCaller;
import dev.parley.web.view.Paged;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Workgroups: the list and the form of one (RT-1, RT-3 to RT-6). */
@Controller
@Path("workgroups")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class WorkgroupPages {

    private static final String FORM = "workforce/workgroup.html";

    @Context
    HttpServletRequest request;

    @Inject
    Models models;

    @Inject
    DeskModels frame;

    @Inject
    ConfiguringWorkgroups configuring;

    @Inject
    CurrentCaller caller;

    @GET
    public String list(
            @QueryParam("find") @DefaultValue("") String search, @QueryParam("page") @DefaultValue("1") int number) {
        models.put("find", search);
        models.put("workgroups", Paged.of(configuring.list(caller.get(), search), number));
        HtmxRequest htmx = HtmxRequest.of(request);
        if (!htmx.partial()) {
            frame.frame("users");
        }
        return htmx.choose("workforce/_workgroups.html", "workforce/workgroups.html");
    }

    @GET
    @Path("new")
    public String fresh() {
        return form(WorkgroupFields.fresh(), 0);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent) {
        return save(0, new SentForm(sent));
    }

    @GET
    @Path("{id: \\d+}")
    public String show(@PathParam("id") long id) {
        Directory directory = configuring.directory(caller.get());
        return form(WorkgroupFields.of(configuring.get(caller.get(), id), directory), id);
    }

    @POST
    @Path("{id: \\d+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        return save(id, new SentForm(sent));
    }

    private Response save(long id, SentForm sent) {
        WorkgroupDraft draft = new WorkgroupForm(sent).draft();
        return new SavingForm(request, sent, form -> form(form, id))
                .save(
                        () -> configuring.problems(caller.get(), id, draft),
                        () -> configuring.save(caller.get(), id, sent.version(), draft),
                        "/workgroups/",
                        "The workgroup is saved. Routing follows at once.");
    }

    private String form(FormView form, long id) {
        frame.frame("users");
        WorkgroupPage page = id == 0 ? null : configuring.get(caller.get(), id);
        models.put("form", form);
        models.put("group", WorkgroupView.of(page, configuring.directory(caller.get())));
        return FORM;
    }
}

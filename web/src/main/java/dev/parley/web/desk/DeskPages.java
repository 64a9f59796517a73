package dev.parley.web.desk;

import dev.parley.desk.AgentDesk;
import dev.parley.desk.DeskViews;
import dev.parley.web.htmx.HtmxRequest;
import dev.parley.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import org.jspecify.annotations.Nullable;

/** The desk (AG-1) and its parts. Each part is fetched again when a nudge says so, under the rights of that moment. */
@Controller
@Path("/")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class DeskPages {

    static final String WORKSPACE = "desk/_workspace.html";
    private static final String PAGE = "desk/index.html";
    private static final String TO_DESK = "redirect:/desk";

    @Context
    HttpServletRequest request;

    @Inject
    DeskModels models;

    @Inject
    DeskViews views;

    @Inject
    AgentDesk desk;

    @Inject
    CurrentCaller caller;

    @GET
    @Path("desk")
    public String desk() {
        return page(null);
    }

    @GET
    @Path("interactions/{id}")
    public String show(@PathParam("id") long id, @QueryParam("replyTo") @Nullable Long replyTo) {
        models.current(id, null, replyTo);
        desk.open(caller.get(), id);
        return page(id);
    }

    @GET
    @Path("interactions/{id}/timeline")
    public String timeline(@PathParam("id") long id, @QueryParam("new") @Nullable Long newFrom) {
        models.current(id, newFrom, null);
        desk.read(caller.get(), id);
        return part("desk/_timeline.html", id);
    }

    @GET
    @Path("interactions/{id}/head")
    public String head(@PathParam("id") long id) {
        models.current(id, null, null);
        return part("desk/_head.html", id);
    }

    @GET
    @Path("interactions/{id}/context")
    public String context(@PathParam("id") long id) {
        models.current(id, null, null);
        return part("desk/_context.html", id);
    }

    @GET
    @Path("interactions/{id}/transfer")
    public String transfer(@PathParam("id") long id) {
        models.current(id, null, null);
        models.put("targets", views.transferTargets(caller.get(), id));
        if (htmx().partial()) {
            models.forms();
            return "desk/_transfer.html";
        }
        models.frame("desk");
        return "desk/transfer.html";
    }

    @GET
    @Path("my-interactions")
    public String list(@QueryParam("current") @Nullable Long current) {
        models.mine(current);
        return htmx().choose("desk/_list.html", TO_DESK);
    }

    @GET
    @Path("offers")
    public String offers() {
        models.forms();
        models.mine(null);
        return htmx().choose("desk/_offers.html", TO_DESK);
    }

    @GET
    @Path("status")
    public String status() {
        models.forms();
        models.status();
        return htmx().choose("desk/_status.html", TO_DESK);
    }

    private String page(@Nullable Long current) {
        if (htmx().partial()) {
            models.forms();
            models.mine(current);
            return WORKSPACE;
        }
        models.frame("desk");
        models.mine(current);
        return PAGE;
    }

    private String part(String view, long id) {
        models.forms();
        return htmx().choose(view, "redirect:/interactions/" + id);
    }

    private HtmxRequest htmx() {
        return HtmxRequest.of(request);
    }
}

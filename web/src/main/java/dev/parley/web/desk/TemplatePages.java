package dev.parley.web.desk;

import dev.parley.desk.SendingTemplates;
import dev.parley.desk.TemplateChoice;
import dev.parley.web.htmx.HtmxRequest;
import dev.parley.web.htmx.HtmxResponse;
import dev.parley.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Approved templates in place of a free text: choose, fill, look, send (AG-6). */
@Controller
@Path("interactions/{id}/templates")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class TemplatePages {

    private static final int UNPROCESSABLE = 422;

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @PathParam("id")
    long id;

    @Inject
    SendingTemplates templates;

    @Inject
    DeskModels models;

    @Inject
    CurrentCaller caller;

    @GET
    public String choose(
            @QueryParam("template") @DefaultValue("") String template, @QueryParam("value") List<String> values) {
        return show(template, values, false);
    }

    /** How the message looks with what is filled in so far. */
    @GET
    @Path("preview")
    public String preview(
            @QueryParam("template") @DefaultValue("") String template, @QueryParam("value") List<String> values) {
        if (!HtmxRequest.of(request).partial()) {
            return show(template, values, false);
        }
        put(template, values, false);
        return "desk/_preview.html";
    }

    @POST
    @Path("refresh")
    public String refresh() {
        templates.refresh(caller.get(), id);
        return HtmxRequest.of(request).partial()
                ? show("", List.of(), false)
                : "redirect:/interactions/" + id + "/templates";
    }

    @POST
    public Response send(
            @FormParam("template") @DefaultValue("") String template, @FormParam("value") List<String> values) {
        if (!put(template, values, true).sendable() && !template.isEmpty()) {
            return Response.status(UNPROCESSABLE).entity(view()).build();
        }
        templates.send(caller.get(), id, template, values);
        return Response.ok(sent()).build();
    }

    private String sent() {
        if (!HtmxRequest.of(request).partial()) {
            return "redirect:/interactions/" + id;
        }
        HtmxResponse.on(response).into("#workspace", "outerHTML").afterSettle("desk-changed");
        models.forms();
        models.current(id, null, null);
        models.mine(id);
        return DeskPages.WORKSPACE;
    }

    private String show(String template, List<String> values, boolean tried) {
        put(template, values, tried);
        return view();
    }

    private TemplatesView put(String template, List<String> values, boolean tried) {
        TemplateChoice choice = templates.choice(caller.get(), id);
        String person = models.current(id, null, null).card().contactName();
        TemplatesView view = TemplatesView.of("/app/interactions/" + id, person, choice, template, values, tried);
        models.put("templates", view);
        return view;
    }

    private String view() {
        if (HtmxRequest.of(request).partial()) {
            models.forms();
            return "desk/_templates.html";
        }
        models.frame("desk");
        return "desk/templates.html";
    }
}

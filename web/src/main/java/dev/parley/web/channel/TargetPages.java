package dev.parley.web.channel;

import dev.parley.channel.FieldProblem;
import dev.parley.intake.targeting.ConfiguringTargets;
import dev.parley.intake.targeting.TargetDraft;
import dev.parley.intake.targeting.TargetPage;
import dev.parley.web.desk.DeskModels;
import dev.parley.web.problem.Notice;
import dev.parley.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;

/** Who shall have what a channel takes in, rule by rule (RT-7). */
@Controller
@Path("channels/{channel: \\d+}/targets")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class TargetPages {

    private static final int UNPROCESSABLE = 422;
    private static final String PAGE = "channel/target.html";

    @Context
    HttpServletRequest request;

    @PathParam("channel")
    long channel;

    @Inject
    Models models;

    @Inject
    DeskModels frame;

    @Inject
    ConfiguringTargets targets;

    @Inject
    CurrentCaller caller;

    @GET
    @Path("new")
    public String fresh() {
        return of(0);
    }

    @GET
    @Path("{id: \\d+}")
    public String of(@PathParam("id") long id) {
        TargetPage page = targets.get(caller.get(), channel, id);
        return show(page, TargetForm.of(page));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent) {
        return save(0, new SentForm(sent));
    }

    @POST
    @Path("{id: \\d+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        return save(id, new SentForm(sent));
    }

    private Response save(long id, SentForm form) {
        TargetDraft draft = TargetForm.draft(form);
        List<FieldProblem> problems = new ArrayList<>(form.unreadable());
        if (problems.isEmpty()) {
            problems.addAll(targets.save(caller.get(), channel, id, form.version(), draft));
        }
        if (!problems.isEmpty()) {
            return Response.status(UNPROCESSABLE)
                    .entity(show(targets.get(caller.get(), channel, id), form.view(problems)))
                    .build();
        }
        return Response.ok(back(id == 0 ? "The rule is added, and tried last." : "The rule is saved."))
                .build();
    }

    @POST
    @Path("{id: \\d+}/removal")
    public String remove(@PathParam("id") long id) {
        targets.remove(caller.get(), channel, id);
        return back("The rule is removed.");
    }

    /** One place up. */
    @POST
    @Path("{id: \\d+}/promotion")
    public String promote(@PathParam("id") long id) {
        targets.promote(caller.get(), channel, id);
        return back("The rule is tried earlier now.");
    }

    private String show(TargetPage page, FormView form) {
        frame.frame("channels");
        models.put("target", page);
        models.put("form", form);
        return PAGE;
    }

    private String back(String words) {
        request.getSession().setAttribute(Notice.KEY, words);
        return "redirect:/channels/" + channel;
    }
}

package dev.parley.web.channel;

import dev.parley.channel.FieldProblem;
import dev.parley.intake.flood.KeywordBlocks;
import dev.parley.intake.missed.RequestingRuns;
import dev.parley.intake.missed.RunWish;
import dev.parley.web.desk.DeskModels;
import dev.parley.web.htmx.HtmxRequest;
import dev.parley.web.problem.Notice;
import dev.parley.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;

/** What was missed: recovery runs of a channel (IN-10), and keywords that the flood guard has taken out (CH-8). */
@Controller
@Path("channels")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class RecoveryPages {

    private static final int UNPROCESSABLE = 422;
    private static final String CARD = "channel/_recovery.html";
    private static final String PAGE = "channel/recovery.html";

    @Context
    HttpServletRequest request;

    @Inject
    DeskModels frame;

    @Inject
    ChannelExtras extras;

    @Inject
    RequestingRuns runs;

    @Inject
    KeywordBlocks blocks;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @GET
    @Path("{id: \\d+}/recovery-runs")
    public String list(@PathParam("id") long id) {
        return show(id, RunForm.fresh(clock.instant(), caller.zone()), "channel/_runs.html");
    }

    @POST
    @Path("{id: \\d+}/recovery-runs")
    public Response request(@PathParam("id") long id, @BeanParam RunForm form) {
        RunWish wish = form.wish(caller.zone());
        List<FieldProblem> problems = wish == null ? form.unreadable() : runs.request(caller.get(), id, wish);
        if (!problems.isEmpty()) {
            return Response.status(UNPROCESSABLE)
                    .entity(show(id, form.view(problems), CARD))
                    .build();
        }
        if (HtmxRequest.of(request).partial()) {
            return Response.ok(show(id, RunForm.fresh(clock.instant(), caller.zone()), CARD))
                    .build();
        }
        tell("The recovery run has begun.");
        return Response.ok("redirect:/channels/" + id + "/recovery-runs").build();
    }

    /** Ends a run before its end. */
    @POST
    @Path("{id: \\d+}/recovery-runs/{run: \\d+}/cancellation")
    public String cancel(@PathParam("id") long id, @PathParam("run") long run) {
        boolean cancelled = runs.cancel(caller.get(), id, run);
        if (HtmxRequest.of(request).partial()) {
            extras.putCancelled(run);
            return show(id, RunForm.fresh(clock.instant(), caller.zone()), "channel/_runs.html");
        }
        tell(cancelled ? "The recovery run is cancelled." : "The recovery run had ended already.");
        return "redirect:/channels/" + id + "/recovery-runs";
    }

    private String show(long id, FormView form, String part) {
        HtmxRequest htmx = HtmxRequest.of(request);
        if (htmx.partial()) {
            frame.forms();
        } else {
            frame.frame("channels");
        }
        extras.putRuns(id, form);
        return htmx.choose(part, PAGE);
    }

    @GET
    @Path("{id: \\d+}/keyword-blocks")
    public String blocked(@PathParam("id") long id) {
        frame.forms();
        extras.putBlocked(id);
        return HtmxRequest.of(request).choose("channel/_blocked.html", "redirect:/channels/" + id);
    }

    /** Watches a keyword again, and fetches what it missed. */
    @POST
    @Path("{id: \\d+}/keyword-blocks/removal")
    public String addBack(@PathParam("id") long id, @FormParam("keyword") @DefaultValue("") String keyword) {
        blocks.addBack(caller.get(), id, keyword);
        tell("“" + keyword + "” is watched again. What it missed is being fetched.");
        return "redirect:/channels/" + id;
    }

    private void tell(String words) {
        request.getSession().setAttribute(Notice.KEY, words);
    }
}

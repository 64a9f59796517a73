package dev.parley.web.queue;

import dev.parley.desk.DeskViews;
import dev.parley.security.Right;
import dev.parley.web.desk.DeskModels;
import dev.parley.web.htmx.HtmxRequest;
import dev.parley.web.queue.QueueView.Search;
import dev.parley.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.util.Map;

/** What waits in the agent's workgroups, to look at and to pick up from (AG-2). */
@Controller
@Path("queue")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class QueuePages {

    @Context
    HttpServletRequest request;

    @Inject
    Models models;

    @Inject
    DeskModels frame;

    @Inject
    DeskViews views;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * @param text part of a name, handle or post
     * @param workgroup one workgroup's name
     */
    @GET
    public String queue(
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("workgroup") @DefaultValue("") String workgroup) {
        var cards = views.queue(caller.get());
        boolean mayPickUp = caller.get().has(Right.PICK_UP);
        Map<Long, String> refusals = mayPickUp ? views.pickUpRefusals(caller.get(), cards) : Map.of();
        Search search = new Search(text.strip(), workgroup);
        models.put("queue", QueueView.of(cards, refusals, search, clock.instant(), caller.zone()));
        models.put("mayPickUp", mayPickUp);
        models.put("search", text.strip());
        HtmxRequest htmx = HtmxRequest.of(request);
        if (htmx.partial()) {
            frame.forms();
        } else {
            frame.frame("queue");
        }
        return htmx.choose("queue/_list.html", "queue/index.html");
    }
}

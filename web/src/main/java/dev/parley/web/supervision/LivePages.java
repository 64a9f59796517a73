package dev.parley.web.supervision;

import dev.parley.routing.HandingOver;
import dev.parley.security.Right;
import dev.parley.supervision.LiveStatistics;
import dev.parley.web.desk.DeskModels;
import dev.parley.web.htmx.HtmxRequest;
import dev.parley.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Live statistics (SU-1). Each region is fetched again when a nudge says so, at most once a second. */
@Controller
@Path("live")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class LivePages {

    private static final String PAGE = "redirect:/live";

    @Context
    HttpServletRequest request;

    @Inject
    Models models;

    @Inject
    DeskModels frame;

    @Inject
    LiveStatistics statistics;

    @Inject
    HandingOver handing;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** Which workgroup to look at; empty for all. */
    @QueryParam("workgroup")
    @Nullable
    String workgroup;

    @GET
    public String live() {
        frame.frame("live");
        models.put("choices", statistics.choices(caller.get()));
        models.put("mayHandOver", caller.get().has(Right.OPERATE_CLUSTER));
        putStrip();
        putCharts();
        putWorkgroups();
        putAgents();
        return "supervision/live.html";
    }

    /** Another node shall route from now on, where there is one (RC-2). */
    @POST
    @Path("router/handover")
    public String handOver() {
        handing.handOver(caller.get());
        return PAGE;
    }

    @GET
    @Path("strip")
    public String strip() {
        putStrip();
        return part("supervision/_strip.html");
    }

    @GET
    @Path("charts")
    public String charts() {
        putCharts();
        return part("supervision/_charts.html");
    }

    @GET
    @Path("workgroups")
    public String workgroups() {
        putWorkgroups();
        return part("supervision/_workgroups.html");
    }

    @GET
    @Path("agents")
    public String agents() {
        putAgents();
        return part("supervision/_agents.html");
    }

    private void putStrip() {
        models.put("licenceStops", statistics.licenceStops(caller.get()));
        put("strip", StripView.of(statistics.strip(caller.get(), chosen()), now(), caller.zone()));
    }

    private void putCharts() {
        put("charts", ChartsView.of(statistics.charts(caller.get(), chosen()), now(), caller.zone()));
    }

    private void putWorkgroups() {
        put(
                "workgroups",
                statistics.workgroups(caller.get(), chosen()).stream()
                        .map(line -> WorkgroupRow.of(line, now()))
                        .toList());
    }

    private void putAgents() {
        models.put("mayLead", caller.get().has(Right.LEAD_AGENTS));
        put(
                "agents",
                statistics.agents(caller.get(), chosen()).stream()
                        .map(agent -> AgentRow.of(agent, now()))
                        .toList());
    }

    private void put(String name, Object value) {
        models.put("chosen", chosen() == null ? "" : "" + chosen());
        models.put(name, value);
    }

    private @Nullable Long chosen() {
        return workgroup == null || !workgroup.matches("\\d{1,18}") ? null : Long.valueOf(workgroup);
    }

    private String part(String view) {
        return HtmxRequest.of(request).choose(view, PAGE);
    }

    private Instant now() {
        return clock.instant();
    }
}

package dev.parley.web.agentstate;

import dev.parley.desk.AgentStates;
import dev.parley.desk.InteractionCard;
import dev.parley.desk.LeadingAgents;
import dev.parley.desk.LeadingAgents.AgentSheet;
import dev.parley.desk.TakingSeats;
import dev.parley.web.desk.DeskModels;
import dev.parley.web.security.CurrentCaller;
import dev.parley.web.view.Spans;
import dev.parley.web.view.Stamp;
import dev.parley.workforce.StateSpan;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** One agent as a supervisor sees and leads: the state, the station, the history (RT-8). */
@Controller
@Path("live/agents/{id: \\d+}")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class AgentSheetPages {

    @PathParam("id")
    long id;

    @Inject
    Models models;

    @Inject
    DeskModels frame;

    @Inject
    LeadingAgents leading;

    @Inject
    AgentStates states;

    @Inject
    TakingSeats seats;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** An interaction that the agent has, or had of late. */
    public record WorkRow(long id, String name, String preview, String workgroup, String state, Stamp since) {}

    /** One span of the history. */
    public record SpanRow(String state, Stamp since, String length) {}

    @GET
    public String show() {
        AgentSheet sheet = leading.sheet(caller.get(), id);
        frame.frame("live");
        models.put("agent", sheet);
        models.put("state", words(sheet.state().label(), sheet.reason()));
        Instant since = sheet.since();
        models.put("length", since == null ? "" : Spans.words(Duration.between(since, now())));
        models.put("choices", states.choices());
        models.put("work", sheet.work().stream().map(this::row).toList());
        models.put("history", sheet.history().stream().map(this::row).toList());
        return "agentstate/agent.html";
    }

    @POST
    @Path("state")
    public String change(@FormParam("state") @DefaultValue("") String value) {
        leading.change(caller.get(), id, value);
        return "redirect:/live/agents/" + id;
    }

    @POST
    @Path("station/release")
    public String free() {
        Long station = leading.sheet(caller.get(), id).stationId();
        if (station != null) {
            seats.free(caller.get(), station);
        }
        return "redirect:/live/agents/" + id;
    }

    private WorkRow row(InteractionCard card) {
        return new WorkRow(
                card.id(),
                card.contactName(),
                card.preview(),
                card.workgroup(),
                card.state().label(),
                Stamp.dated(card.stateSince(), now(), caller.zone()));
    }

    private SpanRow row(StateSpan span) {
        Instant until = Objects.requireNonNullElse(span.until(), now());
        return new SpanRow(
                words(span.state().label(), span.reason()),
                Stamp.of(span.since(), caller.zone()),
                Spans.words(Duration.between(span.since(), until)));
    }

    private static String words(String state, @org.jspecify.annotations.Nullable String reason) {
        return reason == null || reason.isBlank() ? state : state + ": " + reason;
    }

    private Instant now() {
        return clock.instant();
    }
}

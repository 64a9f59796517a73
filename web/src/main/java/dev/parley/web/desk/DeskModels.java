package dev.parley.web.desk;

import dev.parley.desk.AgentStates;
import dev.parley.desk.CurrentInteraction;
import dev.parley.desk.DeskViews;
import dev.parley.desk.MyInteractions;
import dev.parley.desk.RejectReasons;
import dev.parley.desk.TakingSeats;
import dev.parley.web.problem.Notice;
import dev.parley.web.security.CurrentCaller;
import dev.parley.web.view.CsrfField;
import dev.parley.web.view.RailEntry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.mvc.MvcContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts view records where templates find them; each method serves one part of the page. */
@RequestScoped
public class DeskModels {

    @Inject
    Models models;

    @Inject
    MvcContext mvc;

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentCaller caller;

    @Inject
    DeskViews views;

    @Inject
    AgentStates states;

    @Inject
    TakingSeats seats;

    @Inject
    RejectReasons reasons;

    @Inject
    Clock clock;

    /**
     * What the frame of every page needs: navigation, state and pulse.
     *
     * @param section key of the navigation entry that the page belongs to
     */
    public void frame(String section) {
        forms();
        status();
        models.put("framed", true);
        models.put("section", section);
        models.put("rail", RailEntry.of(caller.get()));
        models.put("notice", Notice.take(request));
        models.put("serverTime", now().toString());
    }

    /** What every form needs; also parts of a page contain forms. */
    public void forms() {
        models.put("csrf", new CsrfField(mvc.getCsrf().getName(), mvc.getCsrf().getToken()));
    }

    public void status() {
        List<String> stations = seats.stationNames();
        models.put("status", StatusView.of(views.head(caller.get()), states.choices(), stations, now()));
    }

    void mine(@Nullable Long current) {
        MyInteractions mine = views.mine(caller.get());
        models.put("list", ListView.of(mine, current, now(), caller.zone()));
        models.put(
                "offers",
                mine.offers().stream()
                        .map(card -> OfferView.of(card, now(), caller.zone()))
                        .toList());
        models.put("rejectReasons", mine.offers().isEmpty() ? List.of() : reasons.offered());
        models.put("agentTopic", "agent-" + caller.get().userId());
    }

    CurrentInteraction current(long interactionId, @Nullable Long newFrom, @Nullable Long replyTo) {
        CurrentInteraction current = views.current(caller.get(), interactionId);
        models.put("view", CurrentView.of(current, newFrom, replyTo, now(), caller.zone()));
        return current;
    }

    void put(String name, Object value) {
        models.put(name, value);
    }

    private Instant now() {
        return clock.instant();
    }
}

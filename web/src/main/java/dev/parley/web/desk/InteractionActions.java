package dev.parley.web.desk;

import dev.parley.desk.AgentDesk;
import dev.parley.desk.BlockingContacts;
import dev.parley.desk.DeskViews;
import dev.parley.desk.InteractionCard;
import dev.parley.desk.MyInteractions;
import dev.parley.security.Caller;
import dev.parley.shared.RefusedException;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an agent does with an interaction (AG-2, AG-8); every answer shows where the work goes on. */
@Controller
@Path("/")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class InteractionActions {

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @PathParam("id")
    long id;

    @Inject
    AgentDesk desk;

    @Inject
    BlockingContacts blocking;

    @Inject
    DeskViews views;

    @Inject
    DeskModels models;

    @Inject
    CurrentCaller caller;

    /** @param by {@code offer} to accept one, anything else to pick it up by hand */
    @POST
    @Path("interactions/{id}/assignment")
    public String take(@FormParam("by") @DefaultValue("") String by) {
        if (by.equals("offer")) {
            desk.accept(caller.get(), id);
        } else {
            desk.pickUp(caller.get(), id);
        }
        // the page that comes begins where the agent goes on
        return htmx().partial() ? stay() : "redirect:/interactions/" + id + "#composer-text";
    }

    @POST
    @Path("interactions/{id}/rejection")
    public @Nullable String reject(@FormParam("reason") @DefaultValue("") String reason) {
        desk.reject(caller.get(), id, reason);
        if (!htmx().partial()) {
            return "redirect:/desk";
        }
        HtmxResponse.on(response).trigger("desk-changed");
        return null;
    }

    @POST
    @Path("interactions/{id}/hold")
    public String hold() {
        desk.hold(caller.get(), id);
        return stay();
    }

    @POST
    @Path("interactions/{id}/resumption")
    public String resume() {
        desk.resume(caller.get(), id);
        return stay();
    }

    /** @param minutes how long; empty for no date */
    @POST
    @Path("interactions/{id}/parking")
    public String park(@FormParam("minutes") @Nullable Long minutes) {
        desk.park(caller.get(), id, minutes == null ? null : Duration.ofMinutes(minutes));
        return goOn();
    }

    /** @param target {@code agent-} or {@code workgroup-} and the ID */
    @POST
    @Path("interactions/{id}/transfer")
    public String transfer(
            @FormParam("target") @DefaultValue("") String target, @FormParam("note") @DefaultValue("") String note) {
        Caller who = caller.get();
        if (target.matches("agent-\\d{1,19}")) {
            desk.transferToAgent(who, id, Long.parseLong(target.substring("agent-".length())), note);
        } else if (target.matches("workgroup-\\d{1,19}")) {
            desk.transferToWorkgroup(who, id, Long.parseLong(target.substring("workgroup-".length())), note);
        } else {
            throw new RefusedException("Choose who shall have it.");
        }
        return goOn();
    }

    @POST
    @Path("interactions/{id}/disconnection")
    public String disconnect(
            @FormParam("disposition") @Nullable String disposition, @FormParam("note") @Nullable String note) {
        desk.disconnect(caller.get(), id, disposition, note);
        return isMine() ? stay() : goOn();
    }

    /** @param blocked {@code yes} where the contact lives at a blocked destination, anything else where not */
    @POST
    @Path("interactions/{id}/contact-location")
    public String block(@FormParam("blocked") @DefaultValue("") String blocked) {
        blocking.setBlocked(caller.get(), id, blocked.equals("yes"));
        return stay();
    }

    private boolean isMine() {
        MyInteractions mine = views.mine(caller.get());
        return mine.wrapUp().stream().anyMatch(card -> card.id() == id);
    }

    private String stay() {
        return open(id);
    }

    /** The interaction is gone: the next that needs a reply comes up, else the empty desk. */
    private String goOn() {
        MyInteractions mine = views.mine(caller.get());
        Optional<Long> next = Stream.of(mine.needReply(), mine.wrapUp(), mine.waitingForCustomer())
                .flatMap(java.util.List::stream)
                .map(InteractionCard::id)
                .findFirst();
        return next.isPresent() ? open(next.get()) : empty();
    }

    private String open(long next) {
        if (!htmx().partial()) {
            return "redirect:/interactions/" + next;
        }
        answer("/app/interactions/" + next);
        models.current(next, null, null);
        desk.read(caller.get(), next);
        models.forms();
        models.mine(next);
        return DeskPages.WORKSPACE;
    }

    private String empty() {
        if (!htmx().partial()) {
            return "redirect:/desk";
        }
        answer("/app/desk");
        models.forms();
        models.mine(null);
        return DeskPages.WORKSPACE;
    }

    private void answer(String path) {
        HtmxResponse.on(response).pushUrl(request.getContextPath() + path).afterSettle("desk-changed");
    }

    private HtmxRequest htmx() {
        return HtmxRequest.of(request);
    }
}

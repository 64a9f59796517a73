package dev.parley.web.desk;

import dev.parley.desk.AgentStates;
import dev.parley.desk.TakingSeats;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import org.jspecify.annotations.Nullable;

/** The agent's own state and station (RT-8). */
@Controller
@Path("/")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class AgentActions {

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @Inject
    AgentStates states;

    @Inject
    TakingSeats seats;

    @Inject
    CurrentCaller caller;

    /** @param choice the value of a {@link dev.parley.desk.StateChoice} */
    @POST
    @Path("state")
    public @Nullable String state(@FormParam("state") @DefaultValue("") String choice) {
        states.choose(caller.get(), choice);
        return status();
    }

    @POST
    @Path("station")
    public @Nullable String station(@FormParam("station") @DefaultValue("") String station) {
        seats.sitDown(caller.get(), station);
        return status();
    }

    private @Nullable String status() {
        if (!HtmxRequest.of(request).partial()) {
            return "redirect:/desk";
        }
        HtmxResponse.on(response).trigger("desk-changed");
        return null;
    }
}

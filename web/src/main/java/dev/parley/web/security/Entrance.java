package dev.parley.web.security;

import dev.parley.desk.AgentStates;
import dev.parley.desk.DeskViews;
import dev.parley.desk.TakingSeats;
import dev.parley.security.Caller;
import dev.parley.shared.RefusedException;
import dev.parley.web.problem.Notice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Lets people in whose name and password are right (SE-1). The session gets a new identifier. */
@RequestScoped
public class Entrance {

    @Inject
    SecurityContext security;

    @Inject
    DeskViews views;

    @Inject
    AgentStates states;

    @Inject
    TakingSeats seats;

    /** @return where they go; empty when they may not come in */
    Optional<Response> enter(
            UsernamePasswordCredential who,
            String station,
            String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var parameters = AuthenticationParameters.withParams().credential(who);
        if (security.authenticate(request, response, parameters) != AuthenticationStatus.SUCCESS) {
            return Optional.empty();
        }
        request.changeSessionId();
        Caller caller = views.caller(who.getCaller().strip(), request.getRemoteAddr());
        states.arrive(caller.userId());
        if (!station.isBlank()) {
            sitDown(caller, station.strip(), request);
        }
        return Optional.of(Response.seeOther(LocalPath.of(next).under(request)).build());
    }

    /** Logged in is logged in: a wrong station is told on the desk, where another one can be chosen. */
    private void sitDown(Caller caller, String station, HttpServletRequest request) {
        try {
            seats.sitDown(caller, station);
        } catch (RefusedException e) {
            request.getSession().setAttribute(Notice.KEY, e.getMessage());
        }
    }
}

package dev.parley.web.security;

import dev.parley.desk.DeskViews;
import dev.parley.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.NotAuthorizedException;
import java.security.Principal;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Who asks, read anew for each request, and the zone in which that person reads times. */
@RequestScoped
public class CurrentCaller {

    private static final String ZONE = "parley.zone";

    @Inject
    HttpServletRequest request;

    @Inject
    DeskViews views;

    private @Nullable Caller caller;

    public Caller get() {
        Caller known = caller;
        if (known == null) {
            known = views.caller(login(), request.getRemoteAddr());
            caller = known;
        }
        return known;
    }

    /** Kept in the session, so that it costs nothing per request. */
    public ZoneId zone() {
        HttpSession session = request.getSession();
        if (session.getAttribute(ZONE) instanceof String name) {
            return ZoneId.of(name);
        }
        ZoneId zone = views.zoneOf(get());
        session.setAttribute(ZONE, zone.getId());
        return zone;
    }

    private String login() {
        Principal principal = request.getUserPrincipal();
        if (principal == null) {
            throw new NotAuthorizedException("Form");
        }
        return principal.getName();
    }
}

package dev.parley.web.live;

import dev.parley.security.Role;
import dev.parley.web.security.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.List;

/** The stream of nudges that each tab opens (ARCHITECTURE decision 8): topics, never content. */
@Path("nudges")
@RolesAllowed({Role.AGENT_ROLE, Role.SUPERVISOR_ROLE, Role.ADMINISTRATOR_ROLE})
@RequestScoped
public class NudgeStream {

    /** The end of time for pages that do not say when they were made. */
    private static final String NEVER = "253402300799999";

    @Inject
    CurrentCaller caller;

    @Inject
    Topics topics;

    @Inject
    Listeners listeners;

    /**
     * @param wanted topics; those that the caller may not hear are left out in silence
     * @param madeAt when the page was made, in milliseconds since 1970 by the server's clock; without it only what comes
     *     is told
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public void listen(
            @QueryParam("topic") List<String> wanted,
            @QueryParam("made") @DefaultValue(NEVER) long madeAt,
            @Context SseEventSink sink,
            @Context Sse sse) {
        Listener listener =
                new Listener(caller.get().userId(), topics.allowed(caller.get(), wanted), new SseLine(sink, sse));
        listeners.add(listener, Instant.ofEpochMilli(madeAt));
    }
}

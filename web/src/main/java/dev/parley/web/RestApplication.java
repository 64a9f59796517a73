package dev.parley.web;

import dev.parley.web.api.AgentLoadResource;
import dev.parley.web.api.ApiProblems;
import dev.parley.web.api.RoutingResource;
import dev.parley.web.live.NudgeStream;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.glassfish.jersey.server.filter.RolesAllowedDynamicFeature;

/** REST and server-sent events. The feature is registered by hand: else the server ignores roles after a restart. */
@ApplicationPath("/api")
public class RestApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                RolesAllowedDynamicFeature.class,
                ApiProblems.class,
                NudgeStream.class,
                AgentLoadResource.class,
                RoutingResource.class);
    }
}

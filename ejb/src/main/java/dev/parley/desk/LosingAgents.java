package dev.parley.desk;

import static java.lang.System.Logger.Level.INFO;

import dev.parley.settings.ParleySettings;
import dev.parley.workforce.JpaStates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;

/**
 * Logs agents off whose pages are gone for longer than a while: the browser or the node that served it died, and they
 * did not come back at another one (RT-8).
 */
@ApplicationScoped
public class LosingAgents {

    private static final System.Logger LOG = System.getLogger(LosingAgents.class.getName());

    @Inject
    JpaStates states;

    @Inject
    AgentStates changing;

    @Inject
    ParleySettings settings;

    @Inject
    Clock clock;

    /** These agents have a page open at this node. */
    public void seen(Collection<Long> userIds) {
        if (!userIds.isEmpty()) {
            states.seen(userIds, clock.instant());
        }
    }

    void logOffLost() {
        for (long userId :
                states.listLost(clock.instant().minus(settings.agents().lost()))) {
            changing.drop(userId, "connection lost");
            LOG.log(INFO, "user {0} was logged off: the connection is lost", String.valueOf(userId));
        }
    }
}

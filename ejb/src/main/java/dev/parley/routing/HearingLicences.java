package dev.parley.routing;

import dev.parley.licensing.LicencesChanged;
import dev.parley.workforce.AgentSession;
import dev.parley.workforce.AgentState;
import dev.parley.workforce.Workforce;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;

/** Tells the router, in the transaction of the change, whose licences changed (RT-2). */
@Stateless
public class HearingLicences {

    @Inject
    Workforce workforce;

    @Inject
    RoutingSignals signals;

    public void changed(@Observes LicencesChanged change) {
        workforce.listSessions().stream()
                .filter(session -> session.state() != AgentState.OFFLINE)
                .filter(session -> change.everyone() || concerns(change, session))
                .forEach(session -> signals.agentChanged(session.userId()));
    }

    private static boolean concerns(LicencesChanged change, AgentSession session) {
        Long station = session.stationId();
        Set<Long> stations = change.stations();
        return change.users().contains(session.userId()) || (station != null && stations.contains(station));
    }
}

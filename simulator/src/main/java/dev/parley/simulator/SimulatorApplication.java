package dev.parley.simulator;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The simulator as a JAX-RS application. In the WAR it starts the simulator from the system properties; the server of
 * its own gives it one.
 */
@ApplicationPath("/")
public final class SimulatorApplication extends Application {
    private @Nullable Simulator simulator;
    private @Nullable Set<Object> resources;

    public SimulatorApplication() {}

    SimulatorApplication(Simulator simulator) {
        this.simulator = simulator;
    }

    /** The specification discourages singletons in favour of CDI, which this module does without on purpose. */
    @Override
    @SuppressWarnings("deprecation")
    public synchronized Set<Object> getSingletons() {
        Set<Object> known = resources;
        if (known == null) {
            Simulator running = simulator == null ? WarLifecycle.simulator() : simulator;
            known = running.resources();
            resources = known;
        }
        return known;
    }
}

package dev.parley.simulator;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Holds the one simulator of a deployed WAR and ends it with the WAR. A server may make the JAX-RS application more than
 * once; the world must exist once.
 */
@WebListener
public final class WarLifecycle implements ServletContextListener {
    private static final Logger LOG = System.getLogger(WarLifecycle.class.getName());
    private static @Nullable Simulator simulator;

    static synchronized Simulator simulator() {
        Simulator running = simulator;
        if (running == null) {
            running = Simulator.start(SimulatorSettings.from(System.getProperties()), Clock.systemUTC());
            simulator = running;
        }
        return running;
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        end();
    }

    private static synchronized void end() {
        try (Simulator ending = simulator) {
            simulator = null;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the journal was not closed properly", e);
        }
    }
}

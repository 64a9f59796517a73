package dev.parley.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one place that reads the system's clock; everyone else is given it. */
@ApplicationScoped
public class ClockSource {

    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }
}

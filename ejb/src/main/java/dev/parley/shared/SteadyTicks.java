package dev.parley.shared;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.ejb.Timer;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a timer going whatever becomes of a tick: the container cancels one that has failed twice in a row, and after a
 * short trouble of the database a node would never poll again.
 */
public class SteadyTicks {

    private static final System.Logger LOG = System.getLogger(SteadyTicks.class.getName());

    /** Timers whose last tick failed; a long trouble is told once. */
    private static final Set<String> FAILING = ConcurrentHashMap.newKeySet();

    @AroundTimeout
    public @Nullable Object tick(InvocationContext context) {
        String timer = name(context);
        try {
            Object result = context.proceed();
            if (FAILING.remove(timer)) {
                LOG.log(INFO, "{0} works again.", timer);
            }
            return result;
        } catch (Exception e) {
            if (FAILING.add(timer)) {
                LOG.log(WARNING, timer + " could not do its work; it goes on at its next turn.", e);
            }
            return null;
        }
    }

    /** A class may have several timers. */
    private static String name(InvocationContext context) {
        String type = context.getMethod().getDeclaringClass().getSimpleName();
        return context.getTimer() instanceof Timer timer ? type + " (" + timer.getInfo() + ")" : type;
    }
}

package dev.parley.settings;

import java.time.Duration;
import java.util.Locale;

/**
 * How agents log off, and how load that other systems report is kept.
 *
 * @param logOff what becomes of open interactions
 * @param parked how long interactions are parked at a log-off before they go back to the queue
 * @param lost how long an agent's page may be gone before the agent is logged off
 * @param loadExpires how long a report of load holds
 */
public record AgentSettings(LogOffRule logOff, Duration parked, Duration lost, Duration loadExpires) {

    /** What becomes of open interactions at a log-off. */
    public enum LogOffRule {
        PARK,
        REQUEUE,
        REFUSE
    }

    static AgentSettings of(ParleySettings settings) {
        String rule = settings.text("parley.agent.logoff", "park");
        if (!rule.matches("park|requeue|refuse")) {
            throw ParleySettings.wrong("parley.agent.logoff", rule, "Give \"park\", \"requeue\" or \"refuse\".");
        }
        Duration longest = Duration.ofHours(12);
        return new AgentSettings(
                LogOffRule.valueOf(rule.toUpperCase(Locale.ROOT)),
                settings.duration(
                        "parley.agent.logoff.parked", Duration.ofHours(24), Duration.ofMinutes(1), Duration.ofDays(90)),
                settings.duration("parley.agent.lost", Duration.ofMinutes(5), Duration.ofMinutes(1), longest),
                settings.duration("parley.load.expires", Duration.ofMinutes(2), Duration.ofSeconds(1), longest));
    }
}

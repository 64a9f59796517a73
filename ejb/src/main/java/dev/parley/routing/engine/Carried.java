package dev.parley.routing.engine;

import java.time.Instant;

/**
 * An interaction that takes a share of an agent.
 *
 * @param offered alerting only, not yet assigned
 * @param since when it was offered, or got assigned
 */
record Carried(Workgroup workgroup, InteractionType type, boolean held, boolean offered, Instant since) {
    Carried withHeld(boolean nowHeld) {
        return new Carried(workgroup, type, nowHeld, offered, since);
    }
}

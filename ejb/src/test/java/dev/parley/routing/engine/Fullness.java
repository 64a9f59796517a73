package dev.parley.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** How full agents are (I2), summed up anew from the ledger each time. */
final class Fullness {
    private final Ledger ledger;
    /** Who may be above the limits, because something else than the engine gave them more or changed what it weighs. */
    private final TreeSet<AgentId> forced = new TreeSet<>();

    private record Part(WorkgroupId workgroup, InteractionType type) {}

    Fullness(Ledger ledger) {
        this.ledger = ledger;
    }

    /** To be called before the ledger itself notes the event. */
    void note(RoutingEvent event) {
        if (event instanceof RoutingEvent.LoadReported it) {
            forced.add(it.agent());
        } else if (event instanceof RoutingEvent.HeldChanged it) {
            Ledger.Held held = ledger.assigned.get(it.interaction());
            if (held != null) {
                forced.add(held.agent());
            }
        } else if (event instanceof RoutingEvent.AgentConfigured it) {
            forced.add(it.agent());
        } else if (event instanceof RoutingEvent.WorkgroupConfigured) {
            forced.addAll(ledger.profiles.keySet());
            ledger.assigned.values().forEach(held -> forced.add(held.agent()));
        }
    }

    /** Nothing is offered beyond the limits, and nobody is above them whom nothing has forced there. */
    void check() {
        TreeSet<AgentId> all = new TreeSet<>(ledger.profiles.keySet());
        ledger.assigned.values().forEach(held -> all.add(held.agent()));
        for (AgentId agent : all) {
            List<Part> parts = parts(agent);
            if (percent(agent, parts) <= 100) {
                forced.remove(agent);
            } else {
                assertThat(forced).as("above 100 %").contains(agent);
            }
            if (ledger.offers.containsValue(agent)) {
                assertThat(percent(agent, parts))
                        .as("load of %s, to whom something is offered", agent)
                        .isLessThanOrEqualTo(100);
            }
        }
    }

    boolean hasRoom(AgentId agent, QueuedInteraction item) {
        List<Part> parts = parts(agent);
        Utilization next = rate(agent, item.workgroup(), item.type());
        return percent(agent, parts) + next.percent() <= 100 && count(item.type(), parts) < next.maximum();
    }

    private List<Part> parts(AgentId agent) {
        List<Part> parts = new ArrayList<>();
        for (Ledger.Held held : ledger.assigned.values()) {
            if (held.agent().equals(agent) && weighs(held)) {
                parts.add(new Part(held.workgroup(), held.type()));
            }
        }
        for (Map.Entry<InteractionId, AgentId> offer : ledger.offers.entrySet()) {
            QueuedInteraction offered = ledger.items.get(offer.getKey());
            if (offer.getValue().equals(agent) && offered != null) {
                parts.add(new Part(offered.workgroup(), offered.type()));
            }
        }
        return parts;
    }

    private boolean weighs(Ledger.Held held) {
        boolean exempt = ledger.rulesOf(held.workgroup()).heldExempt();
        return held.share() == Share.ACTIVE || held.share() == Share.HELD && !exempt;
    }

    private int percent(AgentId agent, List<Part> parts) {
        return parts.stream()
                .mapToInt(part -> rate(agent, part.workgroup(), part.type()).percent())
                .sum();
    }

    private static long count(InteractionType type, List<Part> parts) {
        return parts.stream().filter(part -> part.type() == type).count();
    }

    private Utilization rate(AgentId agent, WorkgroupId workgroup, InteractionType type) {
        Utilization group = ledger.rulesOf(workgroup).utilization().getOrDefault(type, Utilization.DEFAULT);
        return ledger.profile(agent).utilization().getOrDefault(type, group);
    }
}

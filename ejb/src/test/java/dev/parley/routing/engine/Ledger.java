package dev.parley.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.routing.engine.RoutingDecision.Offer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A second, simple-minded account of who has what, kept from events and decisions alone. It checks each decision
 * against the rules by looking at everything, as the engine must not.
 */
final class Ledger {
    record Held(AgentId agent, WorkgroupId workgroup, InteractionType type, Share share) {}

    final RoutingSettings settings;
    final Map<WorkgroupId, WorkgroupRules> rules = new TreeMap<>();
    final Map<AgentId, AgentProfile> profiles = new TreeMap<>();
    final TreeSet<AgentId> onDuty = new TreeSet<>();
    final TreeMap<InteractionId, QueuedInteraction> items = new TreeMap<>();
    final Map<InteractionId, Map<AgentId, Instant>> refusals = new HashMap<>();
    final TreeMap<InteractionId, AgentId> offers = new TreeMap<>();
    final TreeMap<InteractionId, Held> assigned = new TreeMap<>();
    private final Rings rings = new Rings();
    private final Fullness fullness = new Fullness(this);

    Ledger(RoutingSettings settings) {
        this.settings = settings;
    }

    void note(RoutingEvent event, Instant now) {
        fullness.note(event);
        if (event instanceof RoutingEvent.WorkgroupConfigured it) {
            rules.put(it.workgroup(), it.rules());
        } else if (event instanceof RoutingEvent.AgentConfigured it) {
            profiles.put(it.agent(), it.profile());
        } else if (event instanceof RoutingEvent.AgentRemoved it) {
            profiles.remove(it.agent());
            rings.gone(it.agent());
            onDuty.remove(it.agent());
            assigned.values().removeIf(held -> held.agent().equals(it.agent()));
        } else if (event instanceof RoutingEvent.AgentAvailable it) {
            onDuty.add(it.agent());
            rings.available(it.agent(), it.misses());
        } else if (event instanceof RoutingEvent.AgentUnavailable it) {
            onDuty.remove(it.agent());
        } else {
            noteInteraction(event, now);
        }
    }

    private void noteInteraction(RoutingEvent event, Instant now) {
        if (event instanceof RoutingEvent.InteractionQueued it) {
            assigned.remove(it.interaction().id());
            refusals.remove(it.interaction().id());
            items.put(it.interaction().id(), it.interaction());
        } else if (event instanceof RoutingEvent.InteractionRemoved it) {
            items.remove(it.interaction());
            assigned.remove(it.interaction());
        } else if (event instanceof RoutingEvent.OfferAccepted it) {
            assign(it.interaction(), it.agent(), now);
        } else if (event instanceof RoutingEvent.AssignmentEnded it) {
            assigned.remove(it.interaction());
        } else if (event instanceof RoutingEvent.LoadReported it) {
            if (items.remove(it.interaction()) != null) {
                rings.showed(it.agent(), it.since());
            }
            offers.remove(it.interaction(), it.agent());
            assigned.put(it.interaction(), new Held(it.agent(), it.workgroup(), it.type(), it.share()));
        } else if (event instanceof RoutingEvent.HeldChanged it) {
            assigned.computeIfPresent(
                    it.interaction(),
                    (id, had) ->
                            new Held(had.agent(), had.workgroup(), had.type(), it.held() ? Share.HELD : Share.ACTIVE));
        }
    }

    private void assign(InteractionId interaction, AgentId agent, Instant now) {
        if (offers.remove(interaction, agent)) {
            rings.showed(agent, now);
            QueuedInteraction item = item(interaction);
            items.remove(interaction);
            assigned.put(interaction, new Held(agent, item.workgroup(), item.type(), Share.ACTIVE));
        }
    }

    void note(RoutingDecision decision) {
        rings.note(decision);
        if (decision instanceof Offer offer) {
            check(offer);
            offers.put(offer.interaction(), offer.agent());
        } else if (decision instanceof RoutingDecision.OfferWithdrawn it) {
            assertThat(offers.remove(it.interaction())).isEqualTo(it.agent());
            if (it.reason() == WithdrawalReason.REJECTED || it.reason() == WithdrawalReason.TIMEOUT) {
                refusals.computeIfAbsent(it.interaction(), id -> new HashMap<>())
                        .put(it.agent(), it.at().plus(settings.refusalPause()));
            }
        } else if (decision instanceof RoutingDecision.Requeued it) {
            offers.remove(it.interaction());
            assertThat(it.queuedAt()).isEqualTo(item(it.interaction()).queuedAt());
        } else if (decision instanceof RoutingDecision.AgentNotAnswering it) {
            onDuty.remove(it.agent());
        }
    }

    private void check(Offer offer) {
        QueuedInteraction item = item(offer.interaction());
        assertThat(offers).as("offered once").doesNotContainKey(offer.interaction());
        assertThat(assigned).as("offered, not assigned").doesNotContainKey(offer.interaction());
        assertThat(onDuty).contains(offer.agent());
        assertThat(fit(offer.agent(), item, offer.at()))
                .as("membership, licence, skill")
                .isTrue();
        assertThat(hasRoom(offer.agent(), item)).as("utilization").isTrue();
        assertThat(keptFrom(offer.agent(), item, offer.at())).as("refused").isFalse();
        assertThat(reservedForAnother(item, offer.agent(), offer.at()))
                .as("reserved")
                .isFalse();
        assertThat(offer.explanation().candidates())
                .extracting(candidate -> -Math.rint(candidate.score() * 1e4))
                .isSorted();
        assertThat(offer.explanation().waited()).isEqualTo(java.time.Duration.between(item.queuedAt(), offer.at()));
        assertThat(offer.explanation().candidates().get(0).agent()).isEqualTo(offer.agent());
        if (offer.explanation().rule() == DecisionRule.BEST_INTERACTION) {
            checkNothingScoresHigher(offer, item);
        }
    }

    private void checkNothingScoresHigher(Offer offer, QueuedInteraction chosen) {
        double score = fitness(offer.agent(), chosen, offer.at()).score();
        for (QueuedInteraction other : items.values()) {
            boolean free = !offers.containsKey(other.id()) && !reservedForAnother(other, offer.agent(), offer.at());
            if (free && mayTake(offer.agent(), other, offer.at()) && !refused(offer.agent(), other, offer.at())) {
                assertThat(fitness(offer.agent(), other, offer.at()).score())
                        .as("score of %s", other)
                        .isLessThanOrEqualTo(score + 1e-5);
            }
        }
    }

    /** Nothing waits that somebody may take. */
    void checkSettled(Instant now) {
        for (QueuedInteraction item : items.values()) {
            for (AgentId agent : onDuty) {
                boolean open = !offers.containsKey(item.id()) && !reservedForAnother(item, agent, now);
                assertThat(open && mayTake(agent, item, now) && !keptFrom(agent, item, now))
                        .as("%s waits although %s may take it", item, agent)
                        .isFalse();
            }
        }
    }

    private boolean keptFrom(AgentId agent, QueuedInteraction item, Instant now) {
        boolean othersLeft = onDuty.stream().anyMatch(other -> fit(other, item, now) && !refused(other, item, now));
        return refused(agent, item, now) && (othersLeft || isNamed(item, now));
    }

    private boolean refused(AgentId agent, QueuedInteraction item, Instant now) {
        Instant until = refusals.getOrDefault(item.id(), Map.of()).get(agent);
        return until != null && until.isAfter(now);
    }

    private boolean reservedForAnother(QueuedInteraction item, AgentId agent, Instant now) {
        return item.preferred()
                .filter(preferred -> now.isBefore(item.queuedAt().plus(preferred.limit())))
                .filter(preferred -> !preferred.agent().equals(agent))
                .filter(preferred -> preferred.named() || isStillPreferred(preferred.agent(), item, now))
                .isPresent();
    }

    private boolean isStillPreferred(AgentId preferred, QueuedInteraction item, Instant now) {
        return fit(preferred, item, now)
                && !refusals.getOrDefault(item.id(), Map.of()).containsKey(preferred);
    }

    private static boolean isNamed(QueuedInteraction item, Instant now) {
        return item.preferred()
                .filter(preferred ->
                        preferred.named() && now.isBefore(item.queuedAt().plus(preferred.limit())))
                .isPresent();
    }

    private boolean mayTake(AgentId agent, QueuedInteraction item, Instant now) {
        return fit(agent, item, now) && hasRoom(agent, item);
    }

    private Fitness fitness(AgentId agent, QueuedInteraction item, Instant now) {
        return new Fitness(
                profile(agent), item, rulesOf(item.workgroup()), java.time.Duration.between(item.queuedAt(), now));
    }

    private boolean fit(AgentId agent, QueuedInteraction item, Instant now) {
        return fitness(agent, item, now).holds();
    }

    private boolean hasRoom(AgentId agent, QueuedInteraction item) {
        return fullness.hasRoom(agent, item);
    }

    /** I2, after each step. */
    void checkFullness() {
        fullness.check();
    }

    private QueuedInteraction item(InteractionId id) {
        return Objects.requireNonNull(items.get(id), () -> id + " does not wait");
    }

    AgentProfile profile(AgentId agent) {
        return profiles.getOrDefault(agent, AgentProfile.NONE);
    }

    WorkgroupRules rulesOf(WorkgroupId workgroup) {
        return rules.getOrDefault(workgroup, WorkgroupRules.DEFAULT);
    }
}

package dev.parley.routing.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/** A history in words, for whoever has to understand a failure. */
final class Story {
    private final StringBuilder text = new StringBuilder();
    private final Instant begin;

    Story(Instant begin) {
        this.begin = begin;
    }

    void tell(Instant now, RoutingEvent event) {
        line(now, "", words(event));
    }

    void tell(Instant now, RoutingDecision decision) {
        line(now, "  so ", words(decision));
    }

    void tell(Instant now, String what) {
        line(now, "", what);
    }

    private void line(Instant now, String lead, String words) {
        text.append(String.format("%5d s  %s%s%n", Duration.between(begin, now).toSeconds(), lead, words));
    }

    private static String words(RoutingEvent event) {
        if (event instanceof RoutingEvent.WorkgroupConfigured it) {
            return "group " + it.workgroup().value() + " has " + words(it.rules());
        }
        if (event instanceof RoutingEvent.AgentConfigured it) {
            return "agent " + it.agent().value() + " is " + words(it.profile());
        }
        if (event instanceof RoutingEvent.AgentAvailable it) {
            return "agent " + it.agent().value() + " is available";
        }
        if (event instanceof RoutingEvent.AgentUnavailable it) {
            return "agent " + it.agent().value() + " goes away";
        }
        if (event instanceof RoutingEvent.InteractionQueued it) {
            return words(it.interaction());
        }
        if (event instanceof RoutingEvent.LoadReported it) {
            return "agent " + it.agent().value() + " has " + it.interaction().value() + " (" + it.type() + ", "
                    + it.share() + ", group " + it.workgroup().value() + ")";
        }
        return event.toString();
    }

    private static String words(QueuedInteraction item) {
        String asks = item.needs().map(needs -> needs.text(SkillId::text)).orElse("what its group asks for");
        String wants = item.preferred()
                .map(it -> (it.named() ? ", is for agent " : ", prefers agent ")
                        + it.agent().value() + " for " + it.limit().toSeconds() + " s")
                .orElse("");
        return item.id().value() + " comes to group " + item.workgroup().value() + ": " + item.type() + ", priority "
                + item.priority() + ", asks for " + asks
                + item.licence().map(it -> ", licence " + it.name()).orElse("") + wants + (item.test() ? ", test" : "");
    }

    private static String words(WorkgroupRules rules) {
        String rings = rules.rings().stream()
                .map(ring -> "after " + ring.after().toSeconds() + " s " + ring.relaxation())
                .collect(Collectors.joining("; "));
        return (rules.queueOn() ? "" : "its queue off, ")
                + rules.weights()
                + ", utilization "
                + rules.utilization()
                + (rules.heldExempt() ? " without what is held" : "")
                + ", skills "
                + rules.skills()
                + ", rings ["
                + rings
                + "], "
                + rules.serviceLevels();
    }

    private static String words(AgentProfile profile) {
        return "in " + profile.memberships() + " with " + profile.skills() + ", cost " + profile.cost() + ", own "
                + profile.utilization() + ", licences of user and station " + profile.userLicences()
                + profile.stationLicences();
    }

    private static String words(RoutingDecision decision) {
        if (decision instanceof RoutingDecision.Offer it) {
            return it.interaction().value() + " is offered to agent "
                    + it.agent().value() + " by " + it.explanation().rule() + ", ring "
                    + it.explanation().ring();
        }
        if (decision instanceof RoutingDecision.OfferWithdrawn it) {
            return it.interaction().value() + " is taken from agent "
                    + it.agent().value() + ": " + it.reason();
        }
        if (decision instanceof RoutingDecision.Requeued it) {
            return it.interaction().value() + " waits again";
        }
        return decision.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

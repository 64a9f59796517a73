package dev.parley.routing;

import dev.parley.conversation.Conversations;
import dev.parley.conversation.EventKind;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionEvent;
import dev.parley.conversation.InteractionState;
import dev.parley.licensing.Licences;
import dev.parley.routing.engine.AgentId;
import dev.parley.routing.engine.AgentProfile;
import dev.parley.routing.engine.EngineSnapshot;
import dev.parley.routing.engine.InteractionId;
import dev.parley.routing.engine.PreferredAgent;
import dev.parley.routing.engine.RoutingDecision;
import dev.parley.routing.engine.RoutingDecision.AgentNotAnswering;
import dev.parley.routing.engine.RoutingDecision.Offer;
import dev.parley.routing.engine.RoutingDecision.OfferWithdrawn;
import dev.parley.routing.engine.RoutingDecision.Requeued;
import dev.parley.routing.engine.RoutingEvent;
import dev.parley.routing.engine.RoutingEvent.AgentAvailable;
import dev.parley.routing.engine.RoutingEvent.AgentConfigured;
import dev.parley.routing.engine.RoutingEvent.AgentUnavailable;
import dev.parley.routing.engine.RoutingEvent.InteractionQueued;
import dev.parley.routing.engine.RoutingEvent.InteractionRemoved;
import dev.parley.routing.engine.RoutingEvent.LoadReported;
import dev.parley.routing.engine.RoutingEvent.OfferRestored;
import dev.parley.routing.engine.RoutingEvent.WorkgroupConfigured;
import dev.parley.routing.engine.RoutingSettings;
import dev.parley.routing.engine.Share;
import dev.parley.routing.engine.WorkgroupId;
import dev.parley.workforce.AgentSession;
import dev.parley.workforce.AgentState;
import dev.parley.workforce.Station;
import dev.parley.workforce.User;
import dev.parley.workforce.Workforce;
import dev.parley.workforce.Workgroup;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the database's truth as events for the engine: all of it at a take-over, single subjects after a signal. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RoutingTruth {

    private static final Set<EventKind> REFUSALS = EnumSet.of(EventKind.REJECTED, EventKind.NOT_ANSWERED);
    private static final Set<InteractionState> ROUTED = EnumSet.of(
            InteractionState.QUEUED,
            InteractionState.ALERTING,
            InteractionState.CONNECTED,
            InteractionState.HELD,
            InteractionState.WRAP_UP);

    /** What an agent has who took it; what alerts is the router's own doing. */
    private static final Set<InteractionState> CARRIED =
            EnumSet.of(InteractionState.CONNECTED, InteractionState.HELD, InteractionState.WRAP_UP);

    @Inject
    Conversations conversations;

    @Inject
    Workforce workforce;

    @Inject
    JpaRoutingFacts facts;

    @Inject
    WaitedFor waitedFor;

    @Inject
    JpaReportedLoads loads;

    @Inject
    Licences licences;

    @Inject
    Clock clock;

    /** Everything, for an engine that starts (I7). */
    public EngineSnapshot snapshot() {
        List<RoutingEvent> events = new ArrayList<>();
        workforce.listWorkgroups().forEach(group -> events.add(configured(group)));
        List<AgentSession> sessions = workforce.listSessions();
        Instant begin = sessions.stream()
                .filter(session -> session.state() == AgentState.AVAILABLE)
                .map(RoutingTruth::availableSince)
                .min(Comparator.naturalOrder())
                .orElse(clock.instant());
        events.addAll(agents(workforce.listUsers(), sessions, facts.lastTouches(begin)));
        events.addAll(interactions(conversations.listInStates(ROUTED)));
        loads.listValid(clock.instant()).forEach(load -> events.add(EngineTerms.reported(load)));
        return new EngineSnapshot(events);
    }

    /** How everything stands now that there is news of. */
    public List<RoutingEvent> of(News news) {
        List<RoutingEvent> events = new ArrayList<>(workgroups(news.about(RoutingSignal.Kind.WORKGROUP)));
        Set<Long> agents = news.about(RoutingSignal.Kind.AGENT);
        events.addAll(agents.isEmpty() ? List.of() : agentsById(agents));
        Set<Long> reported = news.about(RoutingSignal.Kind.LOAD);
        events.addAll(reported.isEmpty() ? List.of() : loadsById(reported));
        events.addAll(interactionsById(news.about(RoutingSignal.Kind.INTERACTION)));
        return events;
    }

    /** What other systems report now; what is gone is told as removed. */
    private List<RoutingEvent> loadsById(Collection<Long> ids) {
        List<RoutingEvent> events = new ArrayList<>();
        Set<Long> gone = new HashSet<>(ids);
        for (ReportedLoad load : loads.list(ids)) {
            gone.remove(load.id());
            events.add(EngineTerms.reported(load));
        }
        gone.forEach(id -> events.add(new InteractionRemoved(new InteractionId(id))));
        return events;
    }

    /** How the agents stand now. */
    private List<RoutingEvent> agentsById(Collection<Long> userIds) {
        return agents(workforce.users(userIds), workforce.sessionsOf(userIds), Map.of());
    }

    private List<RoutingEvent> agents(List<User> users, List<AgentSession> known, Map<Long, Instant> touches) {
        Map<Long, AgentSession> sessions =
                known.stream().collect(Collectors.toMap(AgentSession::userId, Function.identity()));
        Map<Long, Station> stations =
                workforce.listStations().stream().collect(Collectors.toMap(Station::id, Function.identity()));
        Set<String> valid = licences.valid(clock.instant());
        List<RoutingEvent> events = new ArrayList<>();
        for (User user : users) {
            AgentSession session = sessions.get(user.id());
            Optional<Station> station = Optional.ofNullable(session)
                    .map(AgentSession::stationId)
                    .filter(Objects::nonNull)
                    .map(stations::get);
            AgentId agent = new AgentId(user.id());
            events.add(new AgentConfigured(
                    agent, user.enabled() ? EngineTerms.profile(user, station, valid) : AgentProfile.NONE));
            if (session != null && session.state() == AgentState.AVAILABLE && user.enabled()) {
                Instant since = later(later(availableSince(session), touches.get(user.id())), session.lastLoadAt());
                events.add(new AgentAvailable(agent, since, EngineTerms.misses(session)));
            } else {
                events.add(new AgentUnavailable(agent));
            }
        }
        return events;
    }

    private static Instant availableSince(AgentSession session) {
        Instant since = session.availableSince();
        return since == null ? session.stateSince() : since;
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other != null && other.isAfter(one) ? other : one;
    }

    private List<RoutingEvent> workgroups(Collection<Long> ids) {
        return workforce.workgroups(ids).stream().map(RoutingTruth::configured).toList();
    }

    private static RoutingEvent configured(Workgroup group) {
        return new WorkgroupConfigured(new WorkgroupId(group.id()), EngineTerms.rules(group));
    }

    /** How the interactions stand now; one that is gone is told as removed. */
    private List<RoutingEvent> interactionsById(Collection<Long> ids) {
        return interactions(conversations.interactions(ids));
    }

    /** How those stand now whom a decision is about. */
    public List<RoutingEvent> about(RoutingDecision decision) {
        List<RoutingEvent> events = new ArrayList<>();
        if (decision instanceof Offer offer) {
            events.addAll(agentsById(Set.of(offer.agent().value())));
            events.addAll(interactionsById(Set.of(offer.interaction().value())));
        } else if (decision instanceof OfferWithdrawn withdrawn) {
            events.addAll(interactionsById(Set.of(withdrawn.interaction().value())));
        } else if (decision instanceof Requeued requeued) {
            events.addAll(interactionsById(Set.of(requeued.interaction().value())));
        } else if (decision instanceof AgentNotAnswering silent) {
            events.addAll(agentsById(Set.of(silent.agent().value())));
        }
        return events;
    }

    /** What an agent has, here and elsewhere, and how much of the agent that takes, also of one that a group offers. */
    public List<RoutingEvent> loadOf(AgentId agent, WorkgroupId offering) {
        List<Interaction> carried = conversations.listOf(agent.value()).stream()
                .filter(interaction -> CARRIED.contains(interaction.state()))
                .toList();
        List<ReportedLoad> reported = loads.listValid(agent.value(), clock.instant());
        Set<Long> groups = new HashSet<>(Set.of(offering.value()));
        carried.forEach(interaction -> groups.add(interaction.workgroupId()));
        reported.forEach(load -> groups.add(load.workgroupId()));
        List<RoutingEvent> events = new ArrayList<>(workgroups(groups));
        events.addAll(interactions(carried));
        reported.forEach(load -> events.add(EngineTerms.reported(load)));
        return events;
    }

    private List<RoutingEvent> interactions(List<Interaction> interactions) {
        List<Interaction> waiting = interactions.stream()
                .filter(i -> i.state() == InteractionState.QUEUED || i.state() == InteractionState.ALERTING)
                .toList();
        Map<Long, PreferredAgent> preferred = waitedFor.by(waiting);
        Map<Long, Map<AgentId, Instant>> refusals =
                refusals(waiting.stream().filter(RoutingTruth::wasOffered).toList());
        List<RoutingEvent> events = new ArrayList<>();
        for (Interaction interaction : interactions) {
            events.addAll(events(
                    interaction,
                    Optional.ofNullable(preferred.get(interaction.id())),
                    refusals.getOrDefault(interaction.id(), Map.of())));
        }
        return events;
    }

    /** What has only waited so far, nobody can have refused. */
    private static boolean wasOffered(Interaction interaction) {
        return !interaction.stateSince().equals(interaction.queuedAt());
    }

    /** Who refused since the interaction was queued: a transfer starts anew, also for who refused before it. */
    private Map<Long, Map<AgentId, Instant>> refusals(List<Interaction> interactions) {
        Map<Long, Instant> queuedAt =
                interactions.stream().collect(Collectors.toMap(Interaction::id, Interaction::queuedAt));
        Map<Long, Map<AgentId, Instant>> refusals = new HashMap<>();
        for (InteractionEvent event : conversations.listEvents(queuedAt.keySet(), REFUSALS)) {
            Long user = event.userId();
            if (user != null && !event.at().isBefore(Objects.requireNonNull(queuedAt.get(event.interactionId())))) {
                refusals.computeIfAbsent(event.interactionId(), id -> new HashMap<>())
                        .put(new AgentId(user), event.at().plus(RoutingSettings.DEFAULT.refusalPause()));
            }
        }
        return refusals;
    }

    private static List<RoutingEvent> events(
            Interaction i, Optional<PreferredAgent> last, Map<AgentId, Instant> refusals) {
        InteractionId id = new InteractionId(i.id());
        Long agent = i.agentId();
        return switch (i.state()) {
            case QUEUED -> List.of(new InteractionQueued(EngineTerms.queued(i, last), refusals));
            case ALERTING -> {
                Instant expires = i.offerExpiresAt();
                yield agent == null || expires == null
                        ? List.of()
                        : List.of(
                                new InteractionQueued(EngineTerms.queued(i, last), refusals),
                                new OfferRestored(id, new AgentId(agent), i.stateSince(), expires));
            }
            case CONNECTED, HELD, WRAP_UP ->
                agent == null
                        ? List.of(new InteractionRemoved(id))
                        : List.of(new LoadReported(
                                id,
                                new AgentId(agent),
                                new WorkgroupId(i.workgroupId()),
                                EngineTerms.type(i.type()),
                                i.state() == InteractionState.HELD ? Share.HELD : Share.ACTIVE,
                                i.stateSince()));
            case BUFFERED, PARKED, DISCONNECTED -> List.of(new InteractionRemoved(id));
        };
    }
}

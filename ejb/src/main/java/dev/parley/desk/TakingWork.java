package dev.parley.desk;

import dev.parley.connector.api.Platform;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionState;
import dev.parley.licensing.Licences;
import dev.parley.routing.Capacity;
import dev.parley.routing.JpaCapacity;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.RefusedException;
import dev.parley.workforce.AgentSession;
import dev.parley.workforce.AgentState;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.JpaStates;
import dev.parley.workforce.Station;
import dev.parley.workforce.User;
import dev.parley.workforce.Workforce;
import dev.parley.workforce.Workgroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether an agent may take an interaction by hand. That is what the router asks before it offers one, asked of the
 * database: state, membership, licence, room (RT-1, RT-2, RT-3).
 */
@ApplicationScoped
class TakingWork {

    @Inject
    Workforce workforce;

    @Inject
    JpaStates states;

    @Inject
    Licences licences;

    @Inject
    JpaCapacity capacity;

    @Inject
    Clock clock;

    /** An interaction that somebody wants. @param owner who has it, also while it is parked */
    record Wanted(
            InteractionState state,
            long workgroup,
            Platform platform,
            InteractionType type,
            @Nullable Long owner) {

        static Wanted of(Interaction i) {
            return new Wanted(i.state(), i.workgroupId(), i.platform(), i.type(), i.agentId());
        }

        static Wanted of(InteractionCard card) {
            InteractionType type =
                    card.privately() ? InteractionType.SOCIAL_DIRECT_MESSAGE : InteractionType.SOCIAL_CONVERSATION;
            return new Wanted(card.state(), card.workgroupId(), card.platform(), type, card.agentId());
        }

        boolean parked() {
            return state == InteractionState.PARKED;
        }

        boolean isWith(long userId) {
            return owner != null && owner == userId;
        }
    }

    /**
     * Someone who wants interactions.
     *
     * @param access the access licences that count
     */
    record Taker(
            Caller caller,
            AgentState state,
            Map<Long, Boolean> memberships,
            Set<String> access,
            Map<Long, Workgroup> groups,
            Capacity capacity) {

        /** Why they may not take it, in words; empty where they may. */
        Optional<String> refusal(Wanted wanted) {
            return place(wanted)
                    .or(this::presence)
                    .or(() -> membership(wanted))
                    .or(() -> licence(wanted))
                    .or(() -> capacity.refusal(caller.userId(), wanted.workgroup(), wanted.type()));
        }

        private Optional<String> place(Wanted wanted) {
            if (wanted.parked()) {
                return wanted.isWith(caller.userId()) || isSupervisor()
                        ? Optional.empty()
                        : Optional.of("A colleague has parked this interaction and takes it up again.");
            }
            if (wanted.state() != InteractionState.QUEUED) {
                return Optional.of("Somebody else was faster: this interaction no longer waits.");
            }
            Workgroup group = groups.get(wanted.workgroup());
            return group != null && group.pickUpAllowed()
                    ? Optional.empty()
                    : Optional.of("This workgroup's interactions are given out by the router only.");
        }

        private boolean isSupervisor() {
            return caller.has(Right.SEE_ALL_INTERACTIONS);
        }

        private Optional<String> presence() {
            return state == AgentState.OFFLINE
                    ? Optional.of("You are logged off. Choose a state before you take something.")
                    : Optional.empty();
        }

        private Optional<String> membership(Wanted wanted) {
            boolean active = memberships.getOrDefault(wanted.workgroup(), false);
            return active || isSupervisor() || wanted.isWith(caller.userId())
                    ? Optional.empty()
                    : Optional.of("You are not active in this workgroup, so its interactions are not for you.");
        }

        private Optional<String> licence(Wanted wanted) {
            String needed = Licences.accessFor(wanted.platform());
            return access.contains(needed)
                    ? Optional.empty()
                    : Optional.of("For " + wanted.platform().label() + " you or your station need the licence “"
                            + Licences.label(needed) + "”, valid like the server's own.");
        }
    }

    /** Refuses in words what the caller may not take. Whoever takes locks the session before. */
    void require(Caller caller, Interaction interaction) {
        refuse(taker(caller, List.of(interaction.workgroupId())).refusal(Wanted.of(interaction)));
    }

    /** Refuses to take what is offered, where its agent has got too much else meanwhile. */
    void requireStillRoom(Caller caller, Interaction offered) {
        refuse(beside(caller, offered).overflow(caller.userId(), offered.workgroupId(), offered.type()));
    }

    /** Refuses to go on with what is on hold, where that is too much beside the rest. */
    void requireRoom(Caller caller, Interaction held) {
        refuse(beside(caller, held).refusal(caller.userId(), held.workgroupId(), held.type()));
    }

    private Capacity beside(Caller caller, Interaction one) {
        return capacity.of(caller.userId(), List.of(one.workgroupId()), one.id(), clock.instant());
    }

    private static void refuse(Optional<String> words) {
        words.ifPresent(why -> {
            throw new RefusedException(why);
        });
    }

    /** One at a time gives this agent something; to be called before anything is read. */
    void comeOneByOne(Caller caller) {
        states.lockSession(caller.userId());
    }

    Taker taker(Caller caller, Collection<Long> workgroups) {
        User user = workforce.getUser(caller.userId());
        Optional<AgentSession> session =
                workforce.sessionsOf(List.of(caller.userId())).stream().findFirst();
        Set<String> held = new HashSet<>(user.licences());
        session.map(AgentSession::stationId)
                .flatMap(workforce::findStation)
                .map(Station::licences)
                .ifPresent(held::addAll);
        return new Taker(
                caller,
                session.map(AgentSession::state).orElse(AgentState.OFFLINE),
                user.memberships(),
                Licences.usable(held, licences.valid(clock.instant())),
                workforce.workgroups(workgroups).stream().collect(Collectors.toMap(Workgroup::id, Function.identity())),
                capacity.of(caller.userId(), workgroups, 0, clock.instant()));
    }
}

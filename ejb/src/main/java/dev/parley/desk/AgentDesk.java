package dev.parley.desk;

import dev.parley.conversation.Conversations;
import dev.parley.conversation.EndReason;
import dev.parley.conversation.EventKind;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionState;
import dev.parley.conversation.InternalNote;
import dev.parley.outbound.ConversationSeen;
import dev.parley.routing.RoutingSignals;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.RefusedException;
import dev.parley.workforce.JpaStates;
import dev.parley.workforce.User;
import dev.parley.workforce.Workforce;
import dev.parley.workforce.Workgroup;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an agent does with interactions (AG-2, AG-8). Every action checks right, object and state on the server. */
@Stateless
public class AgentDesk {

    private static final Duration LONGEST_PARK = Duration.ofDays(90);

    @Inject
    Conversations conversations;

    @Inject
    Workforce workforce;

    @Inject
    JpaStates states;

    @Inject
    RoutingSignals signals;

    @Inject
    Access access;

    @Inject
    TakingWork taking;

    @Inject
    RejectReasons reasons;

    @Inject
    Event<ConversationSeen> seen;

    @Inject
    Clock clock;

    /** Takes an interaction that is being offered. */
    public void accept(Caller caller, long interactionId) {
        taking.comeOneByOne(caller);
        Interaction interaction = access.visibleLocked(caller, interactionId);
        if (interaction.state() != InteractionState.ALERTING || !interaction.isWith(caller.userId())) {
            throw new RefusedException("This offer has ended. It went back to the queue or to a colleague.");
        }
        taking.requireStillRoom(caller, interaction);
        Instant now = clock.instant();
        interaction.connectTo(caller.userId(), now);
        states.answer(Set.of(caller.userId()), now);
        changed(interaction, EventKind.CONNECTED, caller, null, now);
    }

    public void reject(Caller caller, long interactionId) {
        reject(caller, interactionId, "");
    }

    /**
     * Declines an offer; it goes back to the queue with its waiting time kept.
     *
     * @param reason one of those that are offered, for the timeline; blank where none was given
     */
    public void reject(Caller caller, long interactionId, String reason) {
        taking.comeOneByOne(caller);
        Interaction interaction = access.own(caller, interactionId);
        if (interaction.state() != InteractionState.ALERTING) {
            throw new RefusedException("This interaction is not being offered to you.");
        }
        Instant now = clock.instant();
        interaction.requeue(now);
        states.answer(Set.of(caller.userId()), now);
        String why = reasons.chosen(reason).orElse(null);
        conversations.record(interaction, EventKind.REJECTED, caller.userId(), caller.userId(), why, now);
        signals.rejected(interactionId, caller.userId());
    }

    /** Takes an interaction out of the queue, where the workgroup permits it; also one that the caller has parked. */
    public void pickUp(Caller caller, long interactionId) {
        caller.require(Right.PICK_UP);
        taking.comeOneByOne(caller);
        Interaction interaction = access.visibleLocked(caller, interactionId);
        taking.require(caller, interaction);
        Instant now = clock.instant();
        boolean again = interaction.isWith(caller.userId());
        interaction.connectTo(caller.userId(), now);
        if (!again) {
            states.answer(Set.of(caller.userId()), now);
        }
        changed(interaction, EventKind.CONNECTED, caller, again ? WhyViews.AGAIN : WhyViews.BY_HAND, now);
    }

    public void hold(Caller caller, long interactionId) {
        Interaction interaction = access.own(caller, interactionId);
        Instant now = clock.instant();
        interaction.hold(now);
        changed(interaction, EventKind.HELD, caller, null, now);
    }

    /** Goes on with an interaction that was on hold; where holding freed the agent, there must be room again. */
    public void resume(Caller caller, long interactionId) {
        taking.comeOneByOne(caller);
        Interaction interaction = access.own(caller, interactionId);
        if (interaction.state() == InteractionState.HELD
                && workforce.getWorkgroup(interaction.workgroupId()).holdExempt()) {
            taking.requireRoom(caller, interaction);
        }
        Instant now = clock.instant();
        interaction.resume(now);
        changed(interaction, EventKind.RESUMED, caller, null, now);
    }

    /** Puts an interaction aside; it stays the agent's and takes no capacity. */
    public void park(Caller caller, long interactionId, @Nullable Duration how) {
        Interaction interaction = access.own(caller, interactionId);
        if (how != null && (how.isNegative() || how.isZero() || how.compareTo(LONGEST_PARK) > 0)) {
            throw new RefusedException("Park for one minute to " + LONGEST_PARK.toDays() + " days.");
        }
        Instant now = clock.instant();
        interaction.park(how == null ? null : now.plus(how), now);
        changed(interaction, EventKind.PARKED, caller, null, now);
    }

    public void transferToWorkgroup(Caller caller, long interactionId, long workgroupId, String note) {
        caller.require(Right.TRANSFER);
        Interaction interaction = access.own(caller, interactionId);
        Workgroup target = workforce.getWorkgroup(workgroupId);
        if (!target.acdOn()) {
            throw new RefusedException(target.name() + " has no queue. Choose another workgroup.");
        }
        if (conversations.listOpen(java.util.List.of(interaction.conversationId())).stream()
                .anyMatch(other -> other.id() != interactionId && other.workgroupId() == workgroupId)) {
            throw new RefusedException(target.name() + " already works on this conversation.");
        }
        Instant now = clock.instant();
        interaction.transferTo(workgroupId, now);
        leaveNote(interaction, caller, note, now);
        changed(interaction, EventKind.TRANSFERRED, caller, "to " + target.name(), now);
    }

    public void transferToAgent(Caller caller, long interactionId, long userId, String note) {
        caller.require(Right.TRANSFER);
        Interaction interaction = access.own(caller, interactionId);
        User colleague = workforce.getUser(userId);
        if (userId == caller.userId()) {
            throw new RefusedException("It is with you already. Choose a colleague.");
        }
        if (!colleague.enabled()) {
            throw new RefusedException(
                    colleague.displayName() + " does not work here any more. Choose another colleague.");
        }
        if (!colleague.memberships().containsKey(interaction.workgroupId())) {
            throw new RefusedException(colleague.displayName() + " is not in this interaction's workgroup.");
        }
        Instant now = clock.instant();
        interaction.transferToAgent(userId, now);
        leaveNote(interaction, caller, note, now);
        changed(interaction, EventKind.TRANSFERRED, caller, "to " + colleague.displayName(), now);
    }

    public void note(Caller caller, long interactionId, String text) {
        Interaction interaction = access.visibleLocked(caller, interactionId);
        if (text.isBlank()) {
            throw new RefusedException("Write something first.");
        }
        leaveNote(interaction, caller, text, clock.instant());
        conversations.record(interaction, EventKind.POST_ADDED, caller.userId(), "note", clock.instant());
    }

    private void leaveNote(Interaction interaction, Caller caller, String text, Instant now) {
        if (text.length() > InternalNote.LONGEST) {
            throw new RefusedException(
                    "A note has at most " + InternalNote.LONGEST + " characters; this one has " + text.length() + ".");
        }
        if (!text.isBlank()) {
            conversations.add(new InternalNote(interaction.conversationId(), caller.userId(), text.strip(), now));
        }
    }

    /** Ends the work; where the workgroup has wrap-up time, that comes first. */
    public void disconnect(Caller caller, long interactionId, @Nullable String disposition, @Nullable String note) {
        Interaction interaction = access.own(caller, interactionId);
        Workgroup workgroup = workforce.getWorkgroup(interaction.workgroupId());
        String outcome = disposition == null || disposition.isBlank() ? null : disposition;
        if (outcome == null && workgroup.dispositionRequired()) {
            throw new RefusedException("Choose a disposition before you disconnect.");
        }
        if (outcome != null && !workforce.listDispositions(workgroup.id()).contains(outcome)) {
            throw new RefusedException("“" + outcome + "” is not among this workgroup's dispositions.");
        }
        if (note != null && note.length() > 2000) {
            throw new RefusedException("A wrap-up note has at most 2000 characters.");
        }
        Instant now = clock.instant();
        interaction.record(outcome, note);
        if (takesWrapUp(interaction, workgroup)) {
            interaction.wrapUp(now);
            changed(interaction, EventKind.WRAP_UP, caller, null, now);
        } else {
            interaction.disconnect(EndReason.HANDLED, now);
            changed(interaction, EventKind.DISCONNECTED, caller, outcome, now);
        }
    }

    /** Wrap-up takes the agent as the work did: after a hold that took nothing there may be no room for it (RT-3). */
    private static boolean takesWrapUp(Interaction interaction, Workgroup workgroup) {
        boolean heldForFree = interaction.state() == InteractionState.HELD && workgroup.holdExempt();
        return !workgroup.wrapUp().isZero() && interaction.state() != InteractionState.WRAP_UP && !heldForFree;
    }

    /** The agent has opened it. */
    public void open(Caller caller, long interactionId) {
        Interaction interaction = access.visible(caller, interactionId);
        if (interaction.isWith(caller.userId()) && interaction.state() == InteractionState.CONNECTED) {
            seen.fire(new ConversationSeen(interaction.conversationId(), interaction.channelId()));
        }
        read(caller, interactionId);
    }

    /** The agent has seen what came in. */
    public void read(Caller caller, long interactionId) {
        Interaction interaction = access.visible(caller, interactionId);
        if (interaction.isWith(caller.userId()) && interaction.unread() > 0) {
            conversations.lockInteraction(interactionId).read();
            seen.fire(new ConversationSeen(interaction.conversationId(), interaction.channelId()));
        }
    }

    private void changed(Interaction interaction, EventKind kind, Caller caller, @Nullable String detail, Instant now) {
        conversations.record(interaction, kind, caller.userId(), caller.userId(), detail, now);
        signals.interactionChanged(interaction.id());
    }
}

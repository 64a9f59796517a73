package dev.parley.workforce;

import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditedChange;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What agents can choose as the reason of a state (RT-8). */
@Stateless
public class ConfiguringReasons {

    private static final int LONGEST = 60;

    @Inject
    JpaStates states;

    @Inject
    AuditLog audit;

    /** One reason on the page. */
    public record ReasonLine(long id, AgentState state, String label, boolean enabled) {}

    public List<ReasonLine> list(Caller caller) {
        caller.require(Right.STATE_REASONS);
        return states.listReasons().stream()
                .map(reason -> new ReasonLine(reason.id(), reason.state(), reason.label(), reason.enabled()))
                .toList();
    }

    /** @return why it was refused; empty when it is there */
    public Optional<String> add(Caller caller, AgentState state, String text) {
        caller.require(Right.STATE_REASONS);
        String label = text.strip();
        if (state != AgentState.AWAY && state != AgentState.FOLLOW_UP) {
            return Optional.of("Only “Away” and “Follow-up” have reasons. Choose one of them.");
        }
        if (label.isEmpty() || label.length() > LONGEST) {
            return Optional.of("Give the reason a name of 1 to " + LONGEST + " characters.");
        }
        List<StateReason> known = states.listReasons();
        if (known.stream()
                .anyMatch(each -> each.state() == state && each.label().equalsIgnoreCase(label))) {
            return Optional.of("“" + state.label() + "” already has the reason “" + label + "”.");
        }
        int last = known.stream().mapToInt(StateReason::position).max().orElse(0);
        states.add(new StateReason(state, label, last + 1));
        record(caller, "added", state, label);
        return Optional.empty();
    }

    public void offer(Caller caller, long id, boolean offered) {
        StateReason reason = get(caller, id);
        reason.offer(offered);
        record(caller, offered ? "enabled" : "disabled", reason.state(), reason.label());
    }

    /** Changes places with the one before it. */
    public void moveUp(Caller caller, long id) {
        StateReason reason = get(caller, id);
        List<StateReason> same = states.listReasons().stream()
                .filter(each -> each.state() == reason.state())
                .toList();
        int at = same.indexOf(reason);
        if (at > 0) {
            reason.swapWith(same.get(at - 1));
            record(caller, "moved", reason.state(), reason.label());
        }
    }

    /** The history keeps the words. */
    public void remove(Caller caller, long id) {
        StateReason reason = get(caller, id);
        states.remove(reason);
        record(caller, "removed", reason.state(), reason.label());
    }

    private StateReason get(Caller caller, long id) {
        caller.require(Right.STATE_REASONS);
        return states.findReason(id).orElseThrow(() -> new NotFoundException("This reason is gone."));
    }

    private void record(Caller caller, String what, AgentState state, String label) {
        audit.record(AuditedChange.by(caller, "state-reason." + what, state.label() + ": " + label, null, null));
    }
}

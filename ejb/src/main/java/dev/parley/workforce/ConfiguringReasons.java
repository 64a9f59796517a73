package dev.parley.workforce;

import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditedChange;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What agents can choose as the reason of a state (RT-8) or of rejecting an offer (RT-6). */
@Stateless
public class ConfiguringReasons {

    private static final int LONGEST = 60;

    @Inject
    JpaStates states;

    @Inject
    AuditLog audit;

    /** One reason on the page. */
    public record ReasonLine(long id, ReasonUse use, String label, boolean enabled) {}

    /**
     * One that is to be there.
     *
     * @param offered whether agents can choose it
     */
    public record NewReason(ReasonUse use, String label, boolean offered) {}

    public List<ReasonLine> list(Caller caller) {
        caller.require(Right.STATE_REASONS);
        return all().map(reason -> new ReasonLine(reason.id(), reason.use(), reason.label(), reason.enabled()))
                .toList();
    }

    private Stream<Reason> all() {
        return Stream.concat(states.listReasons().stream(), states.listRejectReasons().stream());
    }

    private List<Reason> of(ReasonUse use) {
        return all().filter(each -> each.use() == use).toList();
    }

    /** @return why it was refused; empty when it is there */
    public Optional<String> add(Caller caller, ReasonUse use, String text) {
        caller.require(Right.STATE_REASONS);
        String label = text.strip();
        Optional<String> problem = problemOf(label);
        if (problem.isPresent()) {
            return problem;
        }
        if (of(use).stream().anyMatch(each -> each.label().equalsIgnoreCase(label))) {
            return Optional.of("“" + use.label() + "” already has the reason “" + label + "”.");
        }
        append(caller, new NewReason(use, label, true), last(of(use)) + 1);
        return Optional.empty();
    }

    /** What is wrong with the words of a reason; empty where nothing is. */
    public static Optional<String> problemOf(String label) {
        return label.isEmpty() || label.length() > LONGEST
                ? Optional.of("Give the reason a name of 1 to " + LONGEST + " characters.")
                : Optional.empty();
    }

    private static int last(List<Reason> reasons) {
        return reasons.stream().mapToInt(Reason::position).max().orElse(0);
    }

    private void append(Caller caller, NewReason reason, int position) {
        Reason fresh = reason.use().reason(reason.label(), position);
        fresh.offer(reason.offered());
        states.add(fresh);
        record(caller, "added", reason.use(), reason.label());
    }

    /**
     * Adds reasons behind those that are there, and offers others or does so no longer: all in one transaction. What is
     * wrong with them has been told before.
     *
     * @param offered by the reason's ID
     */
    public void write(Caller caller, List<NewReason> added, Map<Long, Boolean> offered) {
        caller.require(Right.STATE_REASONS);
        List<Reason> known = all().toList();
        known.stream()
                .filter(reason -> offered.containsKey(reason.id()))
                .forEach(reason -> offer(caller, reason, Boolean.TRUE.equals(offered.get(reason.id()))));
        int position = last(known);
        for (NewReason reason : added) {
            append(caller, reason, ++position);
        }
    }

    public void offer(Caller caller, long id, boolean offered) {
        offer(caller, get(caller, id), offered);
    }

    private void offer(Caller caller, Reason reason, boolean offered) {
        reason.offer(offered);
        record(caller, offered ? "enabled" : "disabled", reason.use(), reason.label());
    }

    /** Changes places with the one before it. */
    public void moveUp(Caller caller, long id) {
        Reason reason = get(caller, id);
        List<Reason> same = of(reason.use());
        int at = same.indexOf(reason);
        if (at > 0) {
            reason.swapWith(same.get(at - 1));
            record(caller, "moved", reason.use(), reason.label());
        }
    }

    /** The history keeps the words. */
    public void remove(Caller caller, long id) {
        Reason reason = get(caller, id);
        states.remove(reason);
        record(caller, "removed", reason.use(), reason.label());
    }

    private Reason get(Caller caller, long id) {
        caller.require(Right.STATE_REASONS);
        return all().filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("This reason is gone."));
    }

    private void record(Caller caller, String what, ReasonUse use, String label) {
        String kind = use == ReasonUse.REJECT ? "reject-reason." : "state-reason.";
        audit.record(AuditedChange.by(caller, kind + what, use.label() + ": " + label, null, null));
    }
}

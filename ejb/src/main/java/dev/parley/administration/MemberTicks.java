package dev.parley.administration;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody changed about the members of a workgroup on its page: only that is changed, whatever others have changed
 * since.
 *
 * @param had the members that the page showed, each with whether activated
 * @param has who of them stays, and whether activated
 */
public record MemberTicks(Map<Long, Boolean> had, Map<Long, Boolean> has) {

    /** Members stay as they are. */
    public static final MemberTicks NONE = new MemberTicks(Map.of(), Map.of());

    public MemberTicks {
        had = Map.copyOf(had);
        has = Map.copyOf(has);
    }

    /** Of those that the page showed, who leaves, is activated or is deactivated. */
    Set<Long> changed() {
        return had.keySet().stream().filter(this::isChanged).collect(Collectors.toSet());
    }

    private boolean isChanged(long user) {
        return !Objects.equals(had.get(user), has.get(user));
    }

    /**
     * A user's memberships after the change; who is no member any more does not come back by it.
     *
     * @param workgroup whose page it was
     */
    Map<Long, Boolean> appliedTo(Map<Long, Boolean> memberships, long user, long workgroup) {
        Map<Long, Boolean> after = new HashMap<>(memberships);
        if (after.containsKey(workgroup) && isChanged(user)) {
            Boolean activated = has.get(user);
            if (activated == null) {
                after.remove(workgroup);
            } else {
                after.put(workgroup, activated);
            }
        }
        return after;
    }
}

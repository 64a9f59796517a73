package dev.parley.administration;

import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditedChange;
import dev.parley.audit.SettingsText;
import dev.parley.channel.FieldProblem;
import dev.parley.channel.SaveResult;
import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.routing.RoutingSignals;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.NaturalOrder;
import dev.parley.workforce.User;
import dev.parley.workforce.Workforce;
import dev.parley.workforce.Workgroup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Workgroups and their queues (RT-1, RT-3 to RT-6): each change is audited and reaches the router at once. */
@Stateless
public class ConfiguringWorkgroups {

    @Inject
    Workforce workforce;

    @Inject
    JpaQueues queues;

    @Inject
    JpaPeople people;

    @Inject
    RoutingSignals signals;

    @Inject
    AuditLog audit;

    @Inject
    Nudges nudges;

    /** @param search part of a name; empty for all */
    public List<WorkgroupLine> list(Caller caller, String search) {
        caller.require(Right.ADMINISTER_PEOPLE);
        String part = search.strip().toLowerCase(Locale.ROOT);
        Map<Long, Long> members = queues.memberCounts();
        Map<Long, Long> waiting = queues.waitingCounts();
        return workforce.listWorkgroups().stream()
                .filter(group -> group.name().toLowerCase(Locale.ROOT).contains(part))
                .sorted(NaturalOrder.by(Workgroup::name))
                .map(group -> new WorkgroupLine(
                        group.id(),
                        group.name(),
                        group.acdOn(),
                        members.getOrDefault(group.id(), 0L),
                        waiting.getOrDefault(group.id(), 0L)))
                .toList();
    }

    public WorkgroupPage get(Caller caller, long id) {
        caller.require(Right.ADMINISTER_PEOPLE);
        Workgroup group = workforce.getWorkgroup(id);
        List<Member> members = queues.members(id);
        long all = queues.memberCounts().getOrDefault(id, 0L);
        return new WorkgroupPage(
                id,
                group.version(),
                group.settings(),
                workforce.listDispositions(id),
                members,
                Math.max(0, all - members.size()),
                queues.channelsTo(id));
    }

    public Directory directory(Caller caller) {
        caller.require(Right.ADMINISTER_PEOPLE);
        return queues.directory();
    }

    /** What would have to be mended, without saving; for forms that have problems of their own. */
    public List<FieldProblem> problems(Caller caller, long id, WorkgroupDraft draft) {
        caller.require(Right.ADMINISTER_PEOPLE);
        return WorkgroupRules.problems(
                draft,
                new WorkgroupRules.Surroundings(
                        id,
                        queues.directory(),
                        id == 0 ? List.of() : queues.channelsTo(id),
                        people.unknownLogins(draft.joining())));
    }

    /**
     * Saves a new workgroup (ID 0) or changes one.
     *
     * @param version the version that the caller saw; another one means that somebody else was faster
     */
    public SaveResult save(Caller caller, long id, int version, WorkgroupDraft draft) {
        List<FieldProblem> problems = problems(caller, id, draft);
        if (!problems.isEmpty()) {
            return new SaveResult.Refused(problems);
        }
        Workgroup group = id == 0 ? new Workgroup(draft.name()) : workforce.getWorkgroup(id);
        if (id != 0 && group.version() != version) {
            return refused("Somebody else changed this workgroup while you had it open. Open it again and repeat your"
                    + " change.");
        }
        WorkgroupText before = id == 0 ? null : text(group);
        group.change(draft.settings(queues.directory()));
        if (id == 0) {
            workforce.add(group);
        }
        if (!queues.write()) {
            return refused("Another workgroup was given this name just now. Choose another one.");
        }
        workforce.replaceDispositions(group.id(), draft.dispositions());
        changeMembers(caller, group, draft);
        record(caller, group, before);
        return new SaveResult.Saved(group.id());
    }

    private static SaveResult refused(String words) {
        return new SaveResult.Refused(List.of(new FieldProblem("name", "Name", words)));
    }

    private WorkgroupText text(Workgroup group) {
        return WorkgroupText.of(group.settings(), workforce.listDispositions(group.id()), queues.directory());
    }

    private void record(Caller caller, Workgroup group, @org.jspecify.annotations.Nullable WorkgroupText before) {
        WorkgroupText now = text(group);
        SettingsText changes = before == null ? SettingsText.created(now) : SettingsText.changed(before, now);
        if (!changes.isEmpty()) {
            String action = before == null ? "workgroup.create" : "workgroup.change";
            audit.record(
                    AuditedChange.by(caller, action, "workgroup " + group.id(), changes.before(), changes.after()));
        }
        signals.workgroupChanged(group.id());
        nudges.send(Nudge.queue());
    }

    /** Who comes in is activated; who is a member already stays as they are. */
    private void changeMembers(Caller caller, Workgroup group, WorkgroupDraft draft) {
        Set<Long> joining =
                people.byLogins(draft.joining()).stream().map(User::id).collect(Collectors.toSet());
        Set<Long> named = new HashSet<>(draft.members().changed());
        named.addAll(joining);
        for (User user : workforce.users(named)) {
            Map<Long, Boolean> memberships = draft.members().appliedTo(user.memberships(), user.id(), group.id());
            if (joining.contains(user.id())) {
                memberships.putIfAbsent(group.id(), true);
            }
            change(caller, user, group, memberships);
        }
    }

    private void change(Caller caller, User user, Workgroup group, Map<Long, Boolean> memberships) {
        var profile = user.profile();
        if (memberships.equals(profile.memberships())) {
            return;
        }
        user.change(profile.with(memberships, profile.skills(), profile.licences(), profile.enabled()));
        audit.record(AuditedChange.by(
                caller,
                "user.membership",
                "user " + user.id(),
                "“" + group.name() + "”: " + membership(profile.memberships().get(group.id())),
                "“" + group.name() + "”: " + membership(memberships.get(group.id()))));
        signals.agentChanged(user.id());
        signals.interactionsChanged(queues.meantFor(user.id()));
    }

    private static String membership(@org.jspecify.annotations.Nullable Boolean activated) {
        if (activated == null) {
            return "no member";
        }
        return activated ? "member, activated" : "member, not activated";
    }
}

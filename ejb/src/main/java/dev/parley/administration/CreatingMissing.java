package dev.parley.administration;

import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditedChange;
import dev.parley.audit.SettingsText;
import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.routing.RoutingSignals;
import dev.parley.security.Caller;
import dev.parley.shared.RefusedException;
import dev.parley.workforce.Skill;
import dev.parley.workforce.Workforce;
import dev.parley.workforce.Workgroup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Creates the workgroups and skills that a file of users names, with everything at its default. */
@Stateless
public class CreatingMissing {

    @Inject
    Workforce workforce;

    @Inject
    JpaQueues queues;

    @Inject
    RoutingSignals signals;

    @Inject
    AuditLog audit;

    @Inject
    Nudges nudges;

    public void create(Caller caller, MissingNames missing) {
        List<Workgroup> groups =
                missing.workgroups().stream().map(Workgroup::new).toList();
        List<Skill> skills = missing.skills().stream().map(Skill::new).toList();
        groups.forEach(workforce::add);
        skills.forEach(workforce::add);
        if (!queues.write()) {
            throw new RefusedException(
                    "Somebody else created a workgroup or skill of the file just now, so nothing was imported. Try"
                            + " again.");
        }
        Directory directory = queues.directory();
        groups.forEach(group -> created(caller, group, directory));
        skills.forEach(skill ->
                audit.record(AuditedChange.by(caller, "skill.create", "skill " + skill.id(), null, skill.name())));
        nudges.send(Nudge.queue());
    }

    private void created(Caller caller, Workgroup group, Directory directory) {
        SettingsText text = SettingsText.created(WorkgroupText.of(group.settings(), List.of(), directory));
        audit.record(AuditedChange.by(caller, "workgroup.create", "workgroup " + group.id(), null, text.after()));
        signals.workgroupChanged(group.id());
    }
}

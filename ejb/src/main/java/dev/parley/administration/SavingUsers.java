package dev.parley.administration;

import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditedChange;
import dev.parley.audit.SettingsText;
import dev.parley.channel.FieldProblem;
import dev.parley.channel.SaveResult;
import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.licensing.Licences;
import dev.parley.routing.RoutingSignals;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.workforce.User;
import dev.parley.workforce.UserDisabled;
import dev.parley.workforce.UserProfile;
import dev.parley.workforce.Workforce;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes users; each change is audited with before and after and reaches the router at once. */
@Stateless
public class SavingUsers {

    @Inject
    Workforce workforce;

    @Inject
    JpaPeople people;

    @Inject
    JpaQueues queues;

    @Inject
    Licences licences;

    @Inject
    RoutingSignals signals;

    @Inject
    AuditLog audit;

    @Inject
    Nudges nudges;

    @Inject
    Event<UserDisabled> disabled;

    @Inject
    Clock clock;

    public List<FieldProblem> problems(Caller caller, long id, UserDraft draft) {
        caller.require(Right.ADMINISTER_PEOPLE);
        boolean taken = people.byLogins(List.of(draft.login())).stream().anyMatch(user -> user.id() != id);
        return UserRules.problems(
                caller,
                draft,
                new UserRules.Surroundings(
                        id,
                        id == 0 ? null : workforce.getUser(id).profile(),
                        taken,
                        people.administratorsBesides(List.of(id)),
                        people.licences(),
                        queues.directory()));
    }

    /** @param hash of the new password; empty to leave it */
    public SaveResult save(Caller caller, long id, int version, UserDraft draft, String hash) {
        lock(!draft.licences().isEmpty(), id != 0 && !draft.isActiveAdministrator());
        List<FieldProblem> problems = problems(caller, id, draft);
        if (!problems.isEmpty()) {
            return new SaveResult.Refused(problems);
        }
        if (id != 0 && workforce.getUser(id).version() != version) {
            return refused("Somebody else changed this user while you had it open. Open it again and repeat your"
                    + " change.");
        }
        User user = id == 0 ? create(caller, draft.profile(), hash, queues.directory()) : workforce.getUser(id);
        if (id != 0) {
            change(caller, user, draft.profile(), queues.directory());
            reset(caller, user, hash);
        }
        return people.write()
                ? new SaveResult.Saved(user.id())
                : refused("Somebody else was given this login just now. Choose another one.");
    }

    /**
     * Called first in a transaction that changes users: what is counted before stays so until it ends (RT-2).
     *
     * @param giving whether somebody may get a licence
     * @param demoting whether an administrator may stop being one
     */
    public void lock(boolean giving, boolean demoting) {
        if (giving) {
            licences.lock();
        }
        if (demoting) {
            people.lockAdministrators();
        }
    }

    private static SaveResult refused(String words) {
        return new SaveResult.Refused(List.of(new FieldProblem("login", "Login", words)));
    }

    public User create(Caller caller, UserProfile profile, String hash, Directory directory) {
        User user = new User(profile.login(), profile.displayName(), hash, profile.role(), clock.instant());
        user.change(profile);
        workforce.add(user);
        record(caller, user, null, directory);
        return user;
    }

    public void change(Caller caller, User user, UserProfile profile, Directory directory) {
        UserProfile before = user.profile();
        user.change(profile);
        record(caller, user, before, directory);
        if (before.enabled() != profile.enabled() || !before.memberships().equals(profile.memberships())) {
            signals.interactionsChanged(queues.meantFor(user.id()));
        }
        if (before.enabled() && !profile.enabled()) {
            disabled.fire(new UserDisabled(user.id()));
        }
    }

    private void reset(Caller caller, User user, String hash) {
        if (!hash.isEmpty()) {
            user.resetPassword(hash);
            audit.record(AuditedChange.by(caller, "user.password", "user " + user.id(), null, "Password reset"));
        }
    }

    private void record(Caller caller, User user, @Nullable UserProfile before, Directory directory) {
        UserText now = UserText.of(user.profile(), directory);
        SettingsText text =
                before == null ? SettingsText.created(now) : SettingsText.changed(UserText.of(before, directory), now);
        if (text.isEmpty()) {
            return;
        }
        String action = before == null ? "user.create" : "user.change";
        audit.record(AuditedChange.by(caller, action, "user " + user.id(), text.before(), text.after()));
        signals.agentChanged(user.id());
        nudges.send(Nudge.agent(user.id()));
        nudges.send(Nudge.queue());
    }
}

package dev.parley.workforce;

import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditedChange;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads and counts log-ins, each step in a short transaction of its own: hashing takes long and needs none. */
@Stateless
public class LoginAttempts {

    @Inject
    Workforce workforce;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** The stored hash of a user who may log in now. */
    public Optional<Candidate> find(String login) {
        Instant now = clock.instant();
        return workforce
                .findUser(login)
                .filter(user -> user.hasPassword() && user.mayLogIn(now))
                .map(user -> new Candidate(user.id(), user.passwordHash()));
    }

    public void failed(long userId) {
        workforce.getUser(userId).failLogin(clock.instant());
    }

    /** The password was right; empty where the account was locked or switched off while it was checked. */
    public Optional<LoggedIn> passed(long userId) {
        User user = workforce.getUser(userId);
        if (!user.mayLogIn(clock.instant())) {
            return Optional.empty();
        }
        user.passLogin();
        return Optional.of(new LoggedIn(user.id(), user.login(), groups(user), user.passwordDue()));
    }

    /** The user has chosen a new password. */
    public void chosen(Caller caller, String hash) {
        workforce.getUser(caller.userId()).choosePassword(hash);
        audit.record(AuditedChange.by(
                caller, "user.password", "user " + caller.userId(), null, "Password chosen at the log-in"));
    }

    private static Set<String> groups(User user) {
        Set<String> groups = new HashSet<>(Set.of(user.role().containerName()));
        user.rights().stream().map(Right::containerName).forEach(groups::add);
        return groups;
    }

    /** Someone whose password is about to be checked. */
    public record Candidate(long userId, String passwordHash) {

        @Override
        public String toString() {
            return "Candidate[" + userId + "]";
        }
    }
}

package dev.parley.workforce;

import static java.lang.System.Logger.Level.INFO;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Checks a name and a password (SE-1). Why it failed is not told, and it takes as long for unknown names. */
@ApplicationScoped
public class LoggingIn {

    private static final System.Logger LOG = System.getLogger(LoggingIn.class.getName());

    @Inject
    LoginAttempts attempts;

    @Inject
    Passwords passwords;

    /** The user, or nothing when name or password is wrong or the account is locked or switched off. */
    public Optional<LoggedIn> verify(String login, char[] password) {
        var candidate = attempts.find(login.strip());
        if (candidate.isEmpty()) {
            passwords.checkNobody(password);
            return Optional.empty();
        }
        long userId = candidate.get().userId();
        if (!passwords.fits(password, candidate.get().passwordHash())) {
            attempts.failed(userId);
            LOG.log(INFO, "user {0} gave a wrong password", String.valueOf(userId));
            return Optional.empty();
        }
        return attempts.passed(userId);
    }
}

package dev.parley.workforce;

import dev.parley.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Lets people whose password is due choose a new one (SE-7). Hashing takes long and needs no transaction. */
@ApplicationScoped
public class ChoosingPasswords {

    @Inject
    Workforce workforce;

    @Inject
    LoginAttempts attempts;

    @Inject
    Passwords passwords;

    /** @return what is wrong with it; empty when it is the password from now on */
    public Optional<String> choose(Caller caller, String password) {
        User user = workforce.getUser(caller.userId());
        Optional<String> problem = PasswordRules.problem(password, user.login());
        if (problem.isPresent()) {
            return problem;
        }
        char[] signs = password.toCharArray();
        if (passwords.fits(signs, user.passwordHash())) {
            return Optional.of("This is the password of before. Choose another one.");
        }
        attempts.chosen(caller, passwords.hash(signs));
        return Optional.empty();
    }
}

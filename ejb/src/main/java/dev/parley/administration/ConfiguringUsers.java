package dev.parley.administration;

import dev.parley.channel.FieldProblem;
import dev.parley.channel.SaveResult;
import dev.parley.security.Caller;
import dev.parley.workforce.Passwords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Saves users from a form (SE-7). A password is hashed before the transaction begins: that takes long. */
@ApplicationScoped
public class ConfiguringUsers {

    @Inject
    SavingUsers saving;

    @Inject
    Passwords passwords;

    /** What would have to be mended, without saving; for forms that have problems of their own. */
    public List<FieldProblem> problems(Caller caller, long id, UserDraft draft) {
        return saving.problems(caller, id, draft);
    }

    /**
     * Saves a new user (ID 0) or changes one. A new one without a password cannot log in until it is reset.
     *
     * @param version the version that the caller saw; another one means that somebody else was faster
     */
    public SaveResult save(Caller caller, long id, int version, UserDraft draft) {
        List<FieldProblem> problems = saving.problems(caller, id, draft);
        if (!problems.isEmpty()) {
            return new SaveResult.Refused(problems);
        }
        String password = draft.password();
        String hash = password.isEmpty() ? "" : passwords.hash(password.toCharArray());
        return saving.save(caller, id, version, draft, hash);
    }
}

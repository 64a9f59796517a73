package dev.parley.web.security;

import dev.parley.workforce.LoggedIn;
import dev.parley.workforce.LoggingIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** Users and their rights, from Parley's own database. */
@ApplicationScoped
public class PasswordStore implements IdentityStore {

    @Inject
    LoggingIn loggingIn;

    @Inject
    DuePassword due;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential given)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        return loggingIn
                .verify(given.getCaller(), given.getPassword().getValue())
                .map(this::result)
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    private CredentialValidationResult result(LoggedIn user) {
        if (user.passwordDue()) {
            due.of(user.login());
            return CredentialValidationResult.INVALID_RESULT;
        }
        return new CredentialValidationResult(user.login(), user.groups());
    }
}

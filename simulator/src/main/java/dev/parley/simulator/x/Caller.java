package dev.parley.simulator.x;

import dev.parley.simulator.world.Account;
import java.util.List;
import java.util.Optional;

/**
 * Who makes a call.
 *
 * @param app the app that the credentials belong to
 * @param user empty for app-only calls
 * @param scopes what the grant allows; OAuth 1.0a tokens carry all
 */
record Caller(Account app, Optional<Long> user, List<String> scopes) {

    static Caller app(Account app) {
        return new Caller(app, Optional.empty(), List.of());
    }

    static Caller user(Account app, long user, List<String> scopes) {
        return new Caller(app, Optional.of(user), scopes);
    }

    /** The id of the user, for calls that only users may make. */
    long userId() {
        return user.orElseThrow();
    }
}

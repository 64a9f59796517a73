package dev.parley.web.security;

import jakarta.enterprise.context.RequestScoped;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** Whose password was right in this request, but has to be changed before they are logged in (SE-7). */
@RequestScoped
public class DuePassword {

    private static final Duration TIME = Duration.ofMinutes(10);

    private String login = "";

    void of(String user) {
        login = user;
    }

    boolean isKnown() {
        return !login.isEmpty();
    }

    /** To be kept in the session until a new password is chosen. */
    Choice choice(String station, String next, Instant now) {
        return new Choice(login, station, next, now.plus(TIME));
    }

    /** Somebody who may choose a new password, and what they wanted when they logged in. */
    record Choice(String login, String station, String next, Instant until) implements Serializable {

        static final String KEY = "dev.parley.due-password";
    }
}

package dev.parley.web.channel;

import dev.parley.channel.AccountDetails;
import dev.parley.connector.api.Platform;
import java.util.Optional;

/**
 * Connecting by a log-in on the platform's page.
 *
 * @param ready whether everything for it is entered
 * @param words what happens, or what is missing
 */
public record LogInView(String platform, boolean ready, String words) {

    static Optional<LogInView> of(AccountDetails details) {
        Platform platform = details.platform();
        if (platform != Platform.X && platform != Platform.FACEBOOK) {
            return Optional.empty();
        }
        String label = platform.label();
        boolean ready = !details.clientId().isEmpty();
        String missing = platform == Platform.X ? "the client ID" : "the app ID";
        return Optional.of(new LogInView(
                label,
                ready,
                ready
                        ? "You log in at " + label
                                + " and allow the access there. The tokens are stored here, encrypted."
                        : "Enter and save " + missing + " first; then you can log in at " + label + " instead of"
                                + " entering tokens."));
    }
}

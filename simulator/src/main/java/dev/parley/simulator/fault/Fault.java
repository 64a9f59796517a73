package dev.parley.simulator.fault;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * One switch.
 *
 * @param endpoint glob over {@code METHOD /2/path}, such as {@code GET /2/tweets/search/*}; {@code *} is everything
 * @param account name of the user (or of the app's user) whose calls fail; empty for everybody's
 * @param times how many calls it spoils; 0 means until it is removed
 * @param status for {@link FaultKind#STATUS}
 * @param afterWork whether a {@link FaultKind#STATUS} fault strikes after the work was done
 */
public record Fault(
        String id,
        FaultKind kind,
        String endpoint,
        String account,
        int times,
        int status,
        BodyKind body,
        Duration latency,
        boolean afterWork) {

    boolean covers(String call, String caller) {
        return (account.isEmpty() || account.equalsIgnoreCase(caller))
                && glob().matcher(call).matches();
    }

    private Pattern glob() {
        return Pattern.compile(("\\Q" + endpoint + "\\E").replace("*", "\\E.*\\Q"));
    }
}

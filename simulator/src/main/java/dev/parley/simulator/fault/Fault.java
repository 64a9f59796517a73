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
 * @param afterWork whether a {@link FaultKind#STATUS} or {@link FaultKind#GRAPH_ERROR} fault strikes after the work was
 *     done
 * @param code for {@link FaultKind#GRAPH_ERROR}
 * @param subcode for {@link FaultKind#GRAPH_ERROR}; 0 for none
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
        boolean afterWork,
        int code,
        int subcode) {

    /** A fault of any platform. */
    public Fault(
            String id,
            FaultKind kind,
            String endpoint,
            String account,
            int times,
            int status,
            BodyKind body,
            Duration latency,
            boolean afterWork) {
        this(id, kind, endpoint, account, times, status, body, latency, afterWork, 0, 0);
    }

    /** An error of the Graph API with status 400. */
    public static Fault graph(String id, String endpoint, int times, int code, int subcode) {
        return new Fault(
                id,
                FaultKind.GRAPH_ERROR,
                endpoint,
                "",
                times,
                400,
                BodyKind.PROBLEM,
                Duration.ZERO,
                false,
                code,
                subcode);
    }

    boolean covers(String call, String caller) {
        return (account.isEmpty() || account.equalsIgnoreCase(caller))
                && glob().matcher(call).matches();
    }

    private Pattern glob() {
        return Pattern.compile(("\\Q" + endpoint + "\\E").replace("*", "\\E.*\\Q"));
    }
}

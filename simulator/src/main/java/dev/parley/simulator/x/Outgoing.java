package dev.parley.simulator.x;

import dev.parley.simulator.fault.BodyDamage;
import dev.parley.simulator.fault.BodyKind;
import dev.parley.simulator.fault.Fault;
import dev.parley.simulator.fault.FaultKind;
import dev.parley.simulator.json.JsonText;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An answer on its way out, which faults may still spoil. */
record Outgoing(int status, String type, byte[] body, Map<String, String> headers, Ending ending) {
    /** Tells a server that can do it to break the connection: {@link Ending} as text. */
    static final String ENDING_HEADER = "X-Simulator-Ending";

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** How much of the answer gets through. */
    enum Ending {
        WHOLE,
        HALF,
        NOTHING
    }

    /** The answer to give without doing any work, if the fault asks for one. */
    static Optional<Outgoing> insteadOfWork(Fault fault) {
        if (fault.kind() == FaultKind.RESET_BEFORE) {
            return Optional.of(broken());
        }
        if (fault.kind() == FaultKind.RATE_LIMIT_BARE) {
            Refusal refusal = Refusal.tooMany();
            return Optional.of(json(refusal.status(), refusal.body().toString()));
        }
        boolean status = fault.kind() == FaultKind.STATUS && !fault.afterWork();
        return status ? Optional.of(failure(fault)) : Optional.empty();
    }

    Outgoing spoiledAfterWork(Fault fault) {
        return switch (fault.kind()) {
            case RESET_AFTER -> broken();
            case TRUNCATED -> new Outgoing(status, type, body, headers, Ending.HALF);
            case STATUS -> fault.afterWork() ? failure(fault) : this;
            default -> new Outgoing(status, type, BodyDamage.apply(fault.kind(), body), headers, ending);
        };
    }

    private static Outgoing broken() {
        return new Outgoing(503, "text/plain", new byte[0], Map.of(), Ending.NOTHING);
    }

    private static Outgoing json(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Outgoing(status, "application/problem+json", bytes, Map.of(), Ending.WHOLE);
    }

    private static Outgoing failure(Fault fault) {
        if (fault.body() == BodyKind.PROBLEM) {
            String title = Optional.ofNullable(Response.Status.fromStatusCode(fault.status()))
                    .map(Response.Status::getReasonPhrase)
                    .orElse("Error");
            return json(
                    fault.status(),
                    JsonText.object()
                            .add("title", title)
                            .add("detail", title)
                            .add("type", "about:blank")
                            .add("status", fault.status())
                            .build()
                            .toString());
        }
        String page = fault.body() == BodyKind.EMPTY
                ? ""
                : "<!DOCTYPE html><html><head><title>Maintenance</title></head><body><p>Please try again later.</p></body></html>";
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        return new Outgoing(fault.status(), "text/html; charset=utf-8", bytes, Map.of(), Ending.WHOLE);
    }

    int countedStatus() {
        return ending == Ending.NOTHING ? 0 : status;
    }

    Response toResponse(Instant date) {
        Response.ResponseBuilder response = Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.DATE, HTTP_DATE.format(date))
                .header(
                        "x-transaction-id",
                        UUID.randomUUID().toString().replace("-", "").substring(0, 16));
        headers.forEach(response::header);
        if (ending == Ending.WHOLE) {
            return response.entity(body).build();
        }
        return response.header(ENDING_HEADER, ending).entity(firstHalf()).build();
    }

    /** A server that cannot be told to break off sends this much, in good order: the nearest thing to it. */
    private byte[] firstHalf() {
        return Arrays.copyOf(body, body.length / 2);
    }
}

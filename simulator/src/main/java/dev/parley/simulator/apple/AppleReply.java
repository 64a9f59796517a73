package dev.parley.simulator.apple;

import dev.parley.simulator.fault.BodyDamage;
import dev.parley.simulator.fault.BodyKind;
import dev.parley.simulator.fault.Fault;
import dev.parley.simulator.fault.FaultKind;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** An answer on its way out, which faults may still spoil. */
record AppleReply(int status, String type, byte[] body, String ending) {
    private static final String ENDING_HEADER = "X-Simulator-Ending";
    private static final String WHOLE = "";

    static AppleReply empty(int status) {
        return new AppleReply(status, "text/plain", new byte[0], WHOLE);
    }

    static AppleReply json(JsonObject json) {
        return new AppleReply(
                200, "application/json; charset=utf-8", json.toString().getBytes(StandardCharsets.UTF_8), WHOLE);
    }

    static AppleReply bytes(byte[] content) {
        return new AppleReply(200, "application/octet-stream", content, WHOLE);
    }

    /** The answer to give without doing any work, if the fault asks for one. */
    static Optional<AppleReply> insteadOfWork(Fault fault) {
        if (fault.kind() == FaultKind.RESET_BEFORE) {
            return Optional.of(broken());
        }
        if (fault.kind() == FaultKind.RATE_LIMIT_BARE) {
            return Optional.of(empty(429));
        }
        boolean status = fault.kind() == FaultKind.STATUS && !fault.afterWork();
        return status ? Optional.of(failure(fault)) : Optional.empty();
    }

    AppleReply spoiledAfterWork(Fault fault) {
        return switch (fault.kind()) {
            case RESET_AFTER -> broken();
            case TRUNCATED -> new AppleReply(status, type, body, "HALF");
            case STATUS -> fault.afterWork() ? failure(fault) : this;
            case MALFORMED_JSON, INVALID_UTF8 ->
                new AppleReply(status, type, BodyDamage.apply(fault.kind(), body), ending);
            default -> this;
        };
    }

    private static AppleReply broken() {
        return new AppleReply(503, "text/plain", new byte[0], "NOTHING");
    }

    private static AppleReply failure(Fault fault) {
        String page = fault.body() == BodyKind.HTML ? "<html><body><p>Please try again later.</p></body></html>" : "";
        return new AppleReply(fault.status(), "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8), WHOLE);
    }

    Response toResponse() {
        Response.ResponseBuilder response = Response.status(status).header(HttpHeaders.CONTENT_TYPE, type);
        if (ending.equals(WHOLE)) {
            return response.entity(body).build();
        }
        return response.header(ENDING_HEADER, ending)
                .entity(Arrays.copyOf(body, body.length / 2))
                .build();
    }
}

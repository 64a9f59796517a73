package dev.parley.simulator.graph;

import dev.parley.simulator.fault.BodyDamage;
import dev.parley.simulator.fault.BodyKind;
import dev.parley.simulator.fault.Fault;
import dev.parley.simulator.fault.FaultKind;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** An answer on its way out, which faults may still spoil. */
record GraphOutgoing(int status, String type, byte[] body, Map<String, String> headers, String ending) {
    /** Tells a server that can do it to break the connection. */
    private static final String ENDING_HEADER = "X-Simulator-Ending";

    private static final String HALF = "HALF";
    private static final String NOTHING = "NOTHING";

    static GraphOutgoing of(GraphReply reply, Map<String, String> headers) {
        return new GraphOutgoing(reply.status(), reply.type(), reply.body(), headers, "");
    }

    static GraphOutgoing of(GraphRefusal refusal, Map<String, String> headers) {
        byte[] bytes = refusal.body().toString().getBytes(StandardCharsets.UTF_8);
        return new GraphOutgoing(refusal.status(), GraphReply.JSON, bytes, headers, "");
    }

    static Optional<GraphOutgoing> insteadOfWork(Fault fault) {
        return switch (fault.kind()) {
            case RESET_BEFORE -> Optional.of(broken());
            case RATE_LIMIT_BARE ->
                Optional.of(of(GraphRefusal.of(429, 4, 0, "(#4) Application request limit reached"), Map.of()));
            case STATUS, GRAPH_ERROR -> fault.afterWork() ? Optional.empty() : Optional.of(failure(fault));
            default -> Optional.empty();
        };
    }

    GraphOutgoing spoiledAfterWork(Fault fault) {
        return switch (fault.kind()) {
            case RESET_AFTER -> broken();
            case TRUNCATED -> new GraphOutgoing(status, type, body, headers, HALF);
            case STATUS, GRAPH_ERROR -> fault.afterWork() ? failure(fault) : this;
            default -> new GraphOutgoing(status, type, BodyDamage.apply(fault.kind(), body), headers, ending);
        };
    }

    private static GraphOutgoing broken() {
        return new GraphOutgoing(503, "text/plain", new byte[0], Map.of(), NOTHING);
    }

    private static GraphOutgoing failure(Fault fault) {
        if (fault.kind() == FaultKind.GRAPH_ERROR) {
            return of(GraphRefusal.of(fault.status(), fault.code(), fault.subcode(), "Injected."), Map.of());
        }
        if (fault.body() == BodyKind.PROBLEM) {
            return of(GraphRefusal.of(fault.status(), fault.status() < 500 ? 100 : 2, 0, "Injected."), Map.of());
        }
        String page =
                fault.body() == BodyKind.EMPTY ? "" : "<!DOCTYPE html><title>Sorry</title><p>Come back later.</p>";
        return new GraphOutgoing(
                fault.status(), "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8), Map.of(), "");
    }

    int countedStatus() {
        return ending.equals(NOTHING) ? 0 : status;
    }

    Response toResponse() {
        Response.ResponseBuilder response = Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header("x-fb-trace-id", GraphRefusal.trace());
        headers.forEach(response::header);
        if (ending.isEmpty()) {
            return response.entity(body).build();
        }
        return response.header(ENDING_HEADER, ending)
                .entity(Arrays.copyOf(body, body.length / 2))
                .build();
    }
}

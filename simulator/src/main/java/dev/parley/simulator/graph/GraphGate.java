package dev.parley.simulator.graph;

import dev.parley.simulator.fault.Fault;
import dev.parley.simulator.fault.FaultKind;
import dev.parley.simulator.fault.Faults;
import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Every Graph call passes here: faults, tokens, removed parameters, usage headers and counting. */
public final class GraphGate {
    private static final Set<String> REMOVED = Set.of("pretty", "debug", "date_format");
    private final GraphAccess access;
    private final GraphRules rules;
    private final Faults faults;
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    public GraphGate(GraphAccess access, GraphRules rules, Faults faults) {
        this.access = access;
        this.rules = rules;
        this.faults = faults;
    }

    /** @param open whether the call needs no token */
    public Response answer(GraphArrival arrival, boolean open, Function<GraphRequest, GraphReply> work) {
        Map<String, String> headers = new LinkedHashMap<>();
        List<Fault> hits = strike(arrival);
        GraphOutgoing outgoing = instead(hits).orElseGet(() -> work(arrival, open, work, headers));
        for (Fault hit : hits) {
            outgoing = outgoing.spoiledAfterWork(hit);
        }
        String last = arrival.path().replaceFirst(".*/", "");
        String edge = arrival.path().contains("/") ? "{id}/" + last : "{id}";
        counts.computeIfAbsent(arrival.method() + " " + edge + " " + outgoing.countedStatus(), any -> new LongAdder())
                .increment();
        return outgoing.toResponse();
    }

    /** Paths count without their version: {@code POST /1001/messages}. */
    private List<Fault> strike(GraphArrival arrival) {
        return faults.strike(arrival.method() + " /" + arrival.path(), caller(arrival));
    }

    private String caller(GraphArrival arrival) {
        try {
            return access.find(arrival.token(arrival.read()))
                    .map(GraphToken::ownerId)
                    .orElse("");
        } catch (GraphRefusal unreadable) {
            return "";
        }
    }

    private static Optional<GraphOutgoing> instead(List<Fault> hits) {
        for (Fault hit : hits) {
            if (hit.kind() == FaultKind.LATENCY) {
                LockSupport.parkNanos(hit.latency().toNanos());
            }
            Optional<GraphOutgoing> instead = GraphOutgoing.insteadOfWork(hit);
            if (instead.isPresent()) {
                return instead;
            }
        }
        return Optional.empty();
    }

    private GraphOutgoing work(
            GraphArrival arrival, boolean open, Function<GraphRequest, GraphReply> work, Map<String, String> headers) {
        try {
            GraphRequest request = arrival.read();
            refuseRemoved(request);
            Optional<GraphToken> token = open ? Optional.empty() : Optional.of(admit(arrival, request));
            token.ifPresent(known -> headers.putAll(usage(known)));
            GraphReply reply = work.apply(new GraphRequest(
                    request.method(),
                    request.version(),
                    request.path(),
                    request.parameters(),
                    request.files(),
                    token,
                    request.base()));
            return GraphOutgoing.of(reply, headers);
        } catch (GraphRefusal refusal) {
            return GraphOutgoing.of(refusal, headers);
        }
    }

    private GraphToken admit(GraphArrival arrival, GraphRequest request) {
        String token = arrival.token(request);
        if (token.isEmpty()) {
            throw GraphRefusal.noToken();
        }
        return access.admit(token, request.text("appsecret_proof"));
    }

    private void refuseRemoved(GraphRequest request) {
        if (!rules.strict() && !request.version().matches("v(2[6-9]|[3-9][0-9])\\.0")) {
            return;
        }
        boolean many = request.path().isEmpty() && request.parameters().containsKey("ids");
        if (many || request.parameters().keySet().stream().anyMatch(REMOVED::contains)) {
            throw GraphRefusal.invalid("This parameter was removed from the Graph API");
        }
    }

    private Map<String, String> usage(GraphToken token) {
        int percent = rules.usagePercent();
        if (percent == 0) {
            return Map.of();
        }
        JsonObjectBuilder business =
                counts(percent).add("type", "pages").add("estimated_time_to_regain_access", rules.regainMinutes());
        return Map.of(
                "X-App-Usage", counts(percent / 2).build().toString(),
                "X-Business-Use-Case-Usage",
                        JsonText.object()
                                .add(token.ownerId(), JsonText.array().add(business))
                                .build()
                                .toString());
    }

    private static JsonObjectBuilder counts(int percent) {
        return JsonText.object()
                .add("call_count", percent)
                .add("total_time", percent / 2)
                .add("total_cputime", percent / 2);
    }

    /** Keys are {@code METHOD {id}/edge status}; a broken connection counts as status 0. */
    public Map<String, Long> stats() {
        Map<String, Long> read = new TreeMap<>();
        counts.forEach((key, count) -> read.put(key, count.sum()));
        return read;
    }

    public void clear() {
        counts.clear();
    }
}

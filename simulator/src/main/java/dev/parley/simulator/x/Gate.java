package dev.parley.simulator.x;

import dev.parley.simulator.fault.Fault;
import dev.parley.simulator.fault.FaultKind;
import dev.parley.simulator.fault.Faults;
import dev.parley.simulator.world.User;
import dev.parley.simulator.world.World;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Every call passes here: faults, credentials, rate limits and counting come before and after the real work. */
public final class Gate {
    private static final String BASE = "x/";
    private final World world;
    private final PlatformRules rules;
    private final Faults faults;
    private final Stats stats;
    private final Authenticator authenticator;
    private final RateLimits limits;

    public Gate(World world, PlatformRules rules, Faults faults, Stats stats) {
        this.world = world;
        this.rules = rules;
        this.faults = faults;
        this.stats = stats;
        this.authenticator = new Authenticator(world);
        this.limits = new RateLimits(world.clock(), rules);
    }

    /** The request as JAX-RS hands it over. */
    record Arrival(String method, UriInfo uri, HttpHeaders headers, String body) {
        String path() {
            String path = uri.getPath();
            String bare = path.startsWith("/") ? path.substring(1) : path;
            return bare.startsWith(BASE) ? bare.substring(BASE.length() - 1) : "/" + bare;
        }

        List<FormText.Pair> form() {
            boolean form = header(HttpHeaders.CONTENT_TYPE).startsWith("application/x-www-form-urlencoded");
            return form ? FormText.pairs(body) : List.of();
        }

        String header(String name) {
            String value = headers.getHeaderString(name);
            return value == null ? "" : value;
        }
    }

    /** Forgets the counts of the rate limits. */
    public void clear() {
        limits.clear();
    }

    Response answer(Endpoint endpoint, Arrival arrival, Function<XCall, Answer> work) {
        Optional<Caller> caller = caller(arrival);
        List<Fault> hits = faults.strike(arrival.method() + " " + arrival.path(), nameOf(caller));
        Outgoing outgoing = answer(endpoint, arrival, caller, hits, work);
        for (Fault hit : hits) {
            outgoing = outgoing.spoiledAfterWork(hit);
        }
        stats.count(endpoint, outgoing.countedStatus());
        return outgoing.toResponse(world.clock().instant().plus(rules.dateSkew()));
    }

    /** The gate lets in; what follows does not end by itself. */
    Response stream(Endpoint endpoint, Arrival arrival, Function<XCall, StreamConnection> connect) {
        AtomicReference<StreamConnection> opened = new AtomicReference<>();
        Response answer = answer(endpoint, arrival, call -> {
            opened.set(connect.apply(call));
            return Answer.ok(JsonObject.EMPTY_JSON_OBJECT);
        });
        StreamConnection connection = opened.get();
        if (connection == null || answer.getStatus() != 200) {
            return answer;
        }
        return Response.ok(connection, "application/json").build();
    }

    private Outgoing answer(
            Endpoint endpoint,
            Arrival arrival,
            Optional<Caller> caller,
            List<Fault> hits,
            Function<XCall, Answer> work) {
        for (Fault hit : hits) {
            if (hit.kind() == FaultKind.LATENCY) {
                LockSupport.parkNanos(hit.latency().toNanos());
            }
            Optional<Outgoing> instead = Outgoing.insteadOfWork(hit);
            if (instead.isPresent()) {
                return instead.get();
            }
        }
        return work(endpoint, arrival, caller, work);
    }

    private Outgoing work(Endpoint endpoint, Arrival arrival, Optional<Caller> caller, Function<XCall, Answer> work) {
        Map<String, String> headers = new LinkedHashMap<>();
        try {
            admit(endpoint, caller, headers);
            Answer answer = work.apply(new XCall(caller, query(arrival.uri()), arrival.body()));
            return outgoing(answer.status(), answer.body(), headers);
        } catch (Refusal refusal) {
            return outgoing(refusal.status(), refusal.body(), headers);
        }
    }

    private void admit(Endpoint endpoint, Optional<Caller> caller, Map<String, String> headers) {
        if (endpoint.access() == Endpoint.Access.OPEN) {
            return;
        }
        Caller known = caller.orElseThrow(Refusal::unauthorized);
        if (known.user().isEmpty() && endpoint.access() == Endpoint.Access.USER) {
            throw Refusal.appOnly();
        }
        if (known.user().isPresent() && endpoint.access() == Endpoint.Access.APP) {
            throw Refusal.userOnly();
        }
        RateLimits.Verdict verdict = limits.take(endpoint, known);
        headers.putAll(verdict.headers());
        if (!verdict.allowed()) {
            throw Refusal.tooMany();
        }
        if (known.user().isPresent() && !known.scopes().containsAll(endpoint.scopes())) {
            throw Refusal.forbidden("The token lacks one of the scopes " + endpoint.scopes());
        }
        if (rules.outOfCredits()) {
            throw Refusal.outOfCredits();
        }
    }

    private static Outgoing outgoing(int status, JsonObject body, Map<String, String> headers) {
        String type = status >= 400 && body.containsKey("type") ? "application/problem+json" : "application/json";
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        return new Outgoing(status, type + "; charset=utf-8", bytes, headers, Outgoing.Ending.WHOLE);
    }

    private static Map<String, String> query(UriInfo uri) {
        Map<String, String> query = new LinkedHashMap<>();
        uri.getQueryParameters().forEach((name, values) -> query.put(name, values.get(0)));
        return query;
    }

    private Optional<Caller> caller(Arrival arrival) {
        String authorization = arrival.header(HttpHeaders.AUTHORIZATION);
        return authenticator.find(arrival.method(), arrival.uri().getRequestUri(), authorization, arrival.form());
    }

    private String nameOf(Optional<Caller> caller) {
        return caller.map(known -> known.user().orElse(known.app().userId()))
                .flatMap(world.users()::find)
                .map(User::username)
                .orElse("");
    }
}

package dev.parley.simulator.apple;

import dev.parley.simulator.fault.Fault;
import dev.parley.simulator.fault.FaultKind;
import dev.parley.simulator.fault.Faults;
import dev.parley.simulator.world.WorldClock;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Every call passes here: faults and the token come before the real work. */
final class AppleGate {
    private final AppleWorld world;
    private final WorldClock clock;
    private final Faults faults;

    AppleGate(AppleWorld world, WorldClock clock, Faults faults) {
        this.world = world;
        this.clock = clock;
        this.faults = faults;
    }

    /** A call that must carry a token. */
    Response answer(AppleCall call, Function<AppleCall, AppleReply> work) {
        return open(call, each -> {
            requireToken(each);
            return work.apply(each);
        });
    }

    /** A call to an address that is its own permission. */
    Response open(AppleCall call, Function<AppleCall, AppleReply> work) {
        List<Fault> hits = faults.strike(call.method() + " " + call.path(), world.provider());
        AppleReply reply = before(hits).orElseGet(() -> work(call, work));
        for (Fault hit : hits) {
            reply = reply.spoiledAfterWork(hit);
        }
        return reply.toResponse();
    }

    private static Optional<AppleReply> before(List<Fault> hits) {
        for (Fault hit : hits) {
            if (hit.kind() == FaultKind.LATENCY) {
                LockSupport.parkNanos(hit.latency().toNanos());
            }
            Optional<AppleReply> instead = AppleReply.insteadOfWork(hit);
            if (instead.isPresent()) {
                return instead;
            }
        }
        return Optional.empty();
    }

    private static AppleReply work(AppleCall call, Function<AppleCall, AppleReply> work) {
        try {
            return work.apply(call);
        } catch (AppleRefusal refusal) {
            return AppleReply.empty(refusal.status());
        }
    }

    private void requireToken(AppleCall call) {
        String header = call.header(HttpHeaders.AUTHORIZATION);
        if (header.isEmpty()) {
            throw new AppleRefusal(401, "no authorization");
        }
        String token = header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : "";
        boolean good = !world.provider().isEmpty()
                && new AppleJwt(world.key())
                        .isFrom(
                                world.provider(),
                                token,
                                clock.instant(),
                                clock.base().instant());
        if (!good) {
            throw new AppleRefusal(403, "the token is not good");
        }
    }
}

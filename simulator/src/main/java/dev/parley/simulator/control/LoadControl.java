package dev.parley.simulator.control;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.load.LoadPlan;
import dev.parley.simulator.load.LoadRun;
import dev.parley.simulator.load.LoadRuns;
import dev.parley.simulator.load.LoadTarget;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/** Starts, watches and stops load: {@code {"platform":"x","channels":100,"perSecond":2000,"seconds":60}}. */
@Path("control/load")
public final class LoadControl {
    private final LoadRuns runs;
    private final Map<String, Supplier<LoadTarget>> targets;

    /** @param targets by the platform's name */
    public LoadControl(LoadRuns runs, Map<String, Supplier<LoadTarget>> targets) {
        this.runs = runs;
        this.targets = targets;
    }

    @POST
    public Response start(String text) {
        JsonObject body = Body.read(text);
        Supplier<LoadTarget> target = targets.get(Body.required(body, "platform"));
        if (target == null) {
            throw new BadRequestException("platform is not one of " + targets.keySet());
        }
        try {
            LoadPlan plan = new LoadPlan(
                    Body.number(body, "channels", 1),
                    Body.number(body, "perSecond", 20),
                    Duration.ofSeconds(Body.number(body, "seconds", 60)));
            return status(runs.start(plan, target.get()), 202);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e.getMessage(), e);
        }
    }

    @GET
    public Response status() {
        return status(current(), 200);
    }

    @DELETE
    public Response stop() {
        current();
        runs.stop();
        return status();
    }

    private LoadRun current() {
        return runs.current().orElseThrow(() -> new NotFoundException("no load was started yet"));
    }

    private static Response status(LoadRun run, int status) {
        LoadRun.Progress progress = run.progress();
        return Response.status(status)
                .type(Body.JSON)
                .entity(JsonText.object()
                        .add("state", progress.state().name())
                        .add("total", progress.total())
                        .add("written", progress.written())
                        .add("latestMillis", progress.latestMillis())
                        .build()
                        .toString())
                .build();
    }
}

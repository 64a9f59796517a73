package dev.parley.simulator.control;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.replay.Replay;
import dev.parley.simulator.replay.ReplayFile;
import dev.parley.simulator.replay.ReplayOptions;
import dev.parley.simulator.replay.Replays;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;

/** Starts, watches and stops the replay of a file. */
@Path("control/replay")
public final class ReplayControl {
    private final Replays replays;

    ReplayControl(Replays replays) {
        this.replays = replays;
    }

    @POST
    public Response start(String text) {
        JsonObject body = Body.read(text);
        try (Reader reader = reader(body)) {
            Replay replay = replays.start(ReplayFile.read(reader), options(body));
            return Response.status(202)
                    .type(Body.JSON)
                    .entity(status(replay).build().toString())
                    .build();
        } catch (IOException | IllegalArgumentException e) {
            throw new BadRequestException("the replay cannot start: " + e.getMessage(), e);
        }
    }

    private static Reader reader(JsonObject body) throws IOException {
        if (body.containsKey("csv")) {
            return new StringReader(Body.required(body, "csv"));
        }
        return Files.newBufferedReader(java.nio.file.Path.of(Body.required(body, "file")), StandardCharsets.UTF_8);
    }

    private static ReplayOptions options(JsonObject body) {
        ReplayOptions all = ReplayOptions.everything(Double.parseDouble(JsonText.text(body, "speed", "1")));
        List<String> companies = JsonText.texts(body, "companies");
        if (companies.isEmpty() && !body.containsKey("companies") || companies.equals(List.of("all"))) {
            return all;
        }
        return all.answersOf(companies.equals(List.of("none")) ? Set.of() : Set.copyOf(companies));
    }

    @GET
    public Response status() {
        return Body.ok(status(current()));
    }

    @DELETE
    public Response stop() {
        current().stop();
        return status();
    }

    @GET
    @Path("mapping")
    public Response mapping() {
        JsonObjectBuilder mapping = JsonText.object();
        current().mapping().forEach((original, id) -> mapping.add(original, Long.toString(id)));
        return Body.ok(JsonText.object().add("mapping", mapping));
    }

    @GET
    @Path("mapping/{original}")
    public Response mapped(@PathParam("original") String original) {
        Long id = current().mapping().get(original);
        if (id == null) {
            throw new NotFoundException("no post was made from " + original);
        }
        return Body.ok(JsonText.object().add("original", original).add("id", Long.toString(id)));
    }

    private Replay current() {
        return replays.current().orElseThrow(() -> new NotFoundException("nothing was replayed yet"));
    }

    private static JsonObjectBuilder status(Replay replay) {
        Replay.Progress progress = replay.progress();
        JsonArrayBuilder problems = JsonText.array();
        replay.problems()
                .forEach(problem -> problems.add(
                        JsonText.object().add("line", problem.line()).add("reason", problem.reason())));
        return JsonText.object()
                .add("state", progress.state().name())
                .add("total", progress.total())
                .add("posted", progress.posted())
                .add("skipped", progress.skipped())
                .add("wrong", progress.wrong())
                .add("problems", problems);
    }
}

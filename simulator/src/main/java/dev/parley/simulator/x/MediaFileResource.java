package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.world.DirectMessage;
import dev.parley.simulator.world.MediaItem;
import dev.parley.simulator.world.World;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** The files of posts, for everyone, and those of direct messages, for the two who may read them. */
@Path("x/media")
public final class MediaFileResource {
    private final World world;

    MediaFileResource(World world) {
        this.world = world;
    }

    @GET
    @Path("{id}")
    public Response file(@PathParam("id") long id) {
        return file(world.media().find(id).orElseThrow(() -> new NotFoundException("no media " + id)));
    }

    private static Response file(MediaItem item) {
        return Response.ok(item.bytes(), item.mediaType()).build();
    }

    /** The gate answers in JSON, so it lets in or refuses; the file follows where it let in. */
    Response ofMessage(Gate gate, Gate.Arrival arrival, long dm, long media) {
        Response admitted = gate.answer(Endpoint.DM_MEDIA, arrival, call -> {
            Optional<DirectMessage> message = world.messages().find(call.userId(), dm);
            boolean there = message.isPresent() && world.media().of(dm).stream().anyMatch(item -> item.id() == media);
            if (!there) {
                throw Refusal.notFound("media", "media_id", Long.toString(media));
            }
            return Answer.ok(JsonText.object().build());
        });
        return admitted.getStatus() == 200
                ? file(world.media().find(media).orElseThrow(NotFoundException::new))
                : admitted;
    }
}

package dev.parley.simulator.x;

import dev.parley.simulator.world.World;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The calls of X about conversations of direct messages (WIRE 1.4). */
@Path("x/2/dm_conversations")
public final class ConversationsResource {
    private final Gate gate;
    private final Messaging messaging;
    private final MediaFileResource files;

    public ConversationsResource(Gate gate, World world, Uploads uploads) {
        this.gate = gate;
        this.messaging = new Messaging(world, uploads);
        this.files = new MediaFileResource(world);
    }

    private static Gate.Arrival get(UriInfo uri, HttpHeaders headers) {
        return new Gate.Arrival("GET", uri, headers, "");
    }

    @GET
    @Path("media/{dm}/{media}/{resource}")
    public Response file(
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @PathParam("dm") long dm,
            @PathParam("media") long media) {
        return files.ofMessage(gate, get(uri, headers), dm, media);
    }

    @GET
    @Path("with/{participant}/dm_events")
    public Response with(
            @Context UriInfo uri, @Context HttpHeaders headers, @PathParam("participant") String participant) {
        return gate.answer(Endpoint.DM_EVENTS_WITH, get(uri, headers), call -> messaging.with(call, participant));
    }

    @GET
    @Path("{id}/dm_events")
    public Response conversation(@Context UriInfo uri, @Context HttpHeaders headers, @PathParam("id") String id) {
        return gate.answer(Endpoint.DM_CONVERSATION, get(uri, headers), call -> messaging.conversation(call, id));
    }

    @POST
    @Path("with/{participant}/messages")
    public Response sendTo(
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @PathParam("participant") String participant,
            String body) {
        Gate.Arrival arrival = new Gate.Arrival("POST", uri, headers, body);
        return gate.answer(Endpoint.SEND_DM_WITH, arrival, call -> messaging.sendTo(call, participant));
    }

    @POST
    @Path("{id}/messages")
    public Response sendIn(
            @Context UriInfo uri, @Context HttpHeaders headers, @PathParam("id") String id, String body) {
        Gate.Arrival arrival = new Gate.Arrival("POST", uri, headers, body);
        return gate.answer(Endpoint.SEND_DM, arrival, call -> messaging.sendIn(call, id));
    }
}

package dev.parley.simulator.x;

import dev.parley.simulator.world.World;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The calls of X about single direct messages (WIRE 1.4). */
@Path("x/2/dm_events")
public final class MessagesResource {
    private final Gate gate;
    private final Messaging messaging;

    public MessagesResource(Gate gate, World world, Uploads uploads) {
        this.gate = gate;
        this.messaging = new Messaging(world, uploads);
    }

    private static Gate.Arrival get(UriInfo uri, HttpHeaders headers) {
        return new Gate.Arrival("GET", uri, headers, "");
    }

    @GET
    public Response all(@Context UriInfo uri, @Context HttpHeaders headers) {
        return gate.answer(Endpoint.DM_EVENTS, get(uri, headers), messaging::all);
    }

    @GET
    @Path("{id}")
    public Response one(@Context UriInfo uri, @Context HttpHeaders headers, @PathParam("id") String id) {
        return gate.answer(Endpoint.DM_EVENT, get(uri, headers), call -> messaging.one(call, id));
    }

    @DELETE
    @Path("{id}")
    public Response delete(@Context UriInfo uri, @Context HttpHeaders headers, @PathParam("id") String id) {
        Gate.Arrival arrival = new Gate.Arrival("DELETE", uri, headers, "");
        return gate.answer(Endpoint.DELETE_DM, arrival, call -> messaging.delete(call, id));
    }
}

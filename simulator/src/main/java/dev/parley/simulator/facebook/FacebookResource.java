package dev.parley.simulator.facebook;

import dev.parley.simulator.graph.GraphArrival;
import dev.parley.simulator.graph.GraphGate;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The Graph API of pages; its paths name objects, so what they mean is found out later. */
@Path("graph/{version: v[0-9]+\\.[0-9]+}")
public final class FacebookResource {
    private static final byte[] NOTHING = {};
    private final GraphGate gate;
    private final FacebookCalls calls;

    FacebookResource(GraphGate gate, FacebookCalls calls) {
        this.gate = gate;
        this.calls = calls;
    }

    @GET
    @Path("{path: .*}")
    public Response get(
            @PathParam("version") String version,
            @PathParam("path") String path,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answer(new GraphArrival("GET", "graph", version, path, uri, headers, NOTHING));
    }

    @POST
    @Path("{path: .*}")
    public Response post(
            @PathParam("version") String version,
            @PathParam("path") String path,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            byte[] body) {
        return answer(new GraphArrival("POST", "graph", version, path, uri, headers, body));
    }

    @DELETE
    @Path("{path: .*}")
    public Response delete(
            @PathParam("version") String version,
            @PathParam("path") String path,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return answer(new GraphArrival("DELETE", "graph", version, path, uri, headers, NOTHING));
    }

    private Response answer(GraphArrival arrival) {
        return gate.answer(arrival, arrival.path().equals("oauth/access_token"), calls::answer);
    }
}

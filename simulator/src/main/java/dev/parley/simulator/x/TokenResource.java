package dev.parley.simulator.x;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The token endpoints for users (WIRE 1.2). */
@Path("x/2/oauth2")
public final class TokenResource {
    private final Gate gate;
    private final Granting granting;

    TokenResource(Gate gate, Granting granting) {
        this.gate = gate;
        this.granting = granting;
    }

    @POST
    @Path("token")
    public Response userToken(@Context UriInfo uri, @Context HttpHeaders headers, String body) {
        Gate.Arrival arrival = new Gate.Arrival("POST", uri, headers, body);
        String authorization = arrival.header(HttpHeaders.AUTHORIZATION);
        return gate.answer(Endpoint.USER_TOKEN, arrival, call -> granting.userToken(call, authorization));
    }

    @POST
    @Path("revoke")
    public Response revoke(@Context UriInfo uri, @Context HttpHeaders headers, String body) {
        Gate.Arrival arrival = new Gate.Arrival("POST", uri, headers, body);
        String authorization = arrival.header(HttpHeaders.AUTHORIZATION);
        return gate.answer(Endpoint.REVOKE, arrival, call -> granting.revoke(call, authorization));
    }
}

package dev.parley.simulator.x;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The token endpoint for apps (WIRE 1.2). */
@Path("x/oauth2")
public final class AppTokenResource {
    private final Gate gate;
    private final Granting granting;

    AppTokenResource(Gate gate, Granting granting) {
        this.gate = gate;
        this.granting = granting;
    }

    @POST
    @Path("token")
    public Response appToken(@Context UriInfo uri, @Context HttpHeaders headers, String body) {
        Gate.Arrival arrival = new Gate.Arrival("POST", uri, headers, body);
        String authorization = arrival.header(HttpHeaders.AUTHORIZATION);
        return gate.answer(Endpoint.APP_TOKEN, arrival, call -> granting.appToken(call, authorization));
    }
}

package dev.parley.simulator.x;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The calls of X about media (WIRE 1.4). Uploads are JSON with base64 only. */
@Path("x/2/media")
public final class MediaResource {
    private final Gate gate;
    private final Uploads uploads;

    MediaResource(Gate gate, Uploads uploads) {
        this.gate = gate;
        this.uploads = uploads;
    }

    private static String base(UriInfo uri) {
        return uri.getBaseUri().toString();
    }

    @POST
    @Path("upload")
    public Response simple(@Context UriInfo uri, @Context HttpHeaders headers, String body) {
        Gate.Arrival arrival = new Gate.Arrival("POST", uri, headers, body);
        return gate.answer(Endpoint.MEDIA_UPLOAD, arrival, call -> uploads.simple(call, base(uri)));
    }

    @GET
    @Path("upload")
    public Response status(@Context UriInfo uri, @Context HttpHeaders headers) {
        Gate.Arrival arrival = new Gate.Arrival("GET", uri, headers, "");
        return gate.answer(Endpoint.MEDIA_STATUS, arrival, uploads::status);
    }

    @POST
    @Path("upload/initialize")
    public Response initialize(@Context UriInfo uri, @Context HttpHeaders headers, String body) {
        Gate.Arrival arrival = new Gate.Arrival("POST", uri, headers, body);
        return gate.answer(Endpoint.MEDIA_PIECES, arrival, uploads::initialize);
    }

    @POST
    @Path("upload/{id}/append")
    public Response append(
            @Context UriInfo uri, @Context HttpHeaders headers, @PathParam("id") String id, String body) {
        Gate.Arrival arrival = new Gate.Arrival("POST", uri, headers, body);
        return gate.answer(Endpoint.MEDIA_PIECES, arrival, call -> uploads.append(call, id));
    }

    @POST
    @Path("upload/{id}/finalize")
    public Response complete(@Context UriInfo uri, @Context HttpHeaders headers, @PathParam("id") String id) {
        Gate.Arrival arrival = new Gate.Arrival("POST", uri, headers, "");
        return gate.answer(Endpoint.MEDIA_PIECES, arrival, call -> uploads.complete(call, id, base(uri)));
    }

    @POST
    @Path("metadata")
    public Response describe(@Context UriInfo uri, @Context HttpHeaders headers, String body) {
        Gate.Arrival arrival = new Gate.Arrival("POST", uri, headers, body);
        return gate.answer(Endpoint.MEDIA_PIECES, arrival, uploads::describe);
    }
}

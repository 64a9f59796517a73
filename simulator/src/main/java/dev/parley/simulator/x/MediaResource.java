package dev.parley.simulator.x;

import dev.parley.simulator.form.FormPart;
import dev.parley.simulator.form.Multipart;
import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** The calls of X about media (WIRE 1.4). Uploads are forms with files or JSON with base64. */
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

    /** A form says in its fields what the JSON says in its members, and has the bytes themselves. */
    private static Gate.Arrival upload(UriInfo uri, HttpHeaders headers, byte[] body) {
        String type = Objects.requireNonNullElse(headers.getHeaderString(HttpHeaders.CONTENT_TYPE), "");
        String json = Multipart.is(type)
                ? json(Multipart.read(type, body)).toString()
                : new String(body, StandardCharsets.UTF_8);
        return new Gate.Arrival("POST", uri, headers, json);
    }

    private static JsonObject json(List<FormPart> parts) {
        JsonObjectBuilder json = JsonText.object();
        for (FormPart part : parts) {
            boolean media = part.field().equals("media");
            json.add(part.field(), media ? Base64.getEncoder().encodeToString(part.content()) : part.text());
        }
        return json.build();
    }

    @POST
    @Path("upload")
    public Response simple(@Context UriInfo uri, @Context HttpHeaders headers, byte[] body) {
        Gate.Arrival arrival = upload(uri, headers, body);
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
            @Context UriInfo uri, @Context HttpHeaders headers, @PathParam("id") String id, byte[] body) {
        Gate.Arrival arrival = upload(uri, headers, body);
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

package dev.parley.simulator.facebook;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Files for download: whoever has the address gets them, as on the platform's file servers. */
@Path("graph/files")
public final class FileResource {
    private final FacebookWorld world;

    FileResource(FacebookWorld world) {
        this.world = world;
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        return world.file(id)
                .map(file -> Response.ok(file.content())
                        .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                        .header(
                                "Content-Disposition",
                                "attachment; filename=\"" + file.name().replaceAll("[^\\w.-]", "_") + "\""))
                .orElse(Response.status(404))
                .build();
    }
}

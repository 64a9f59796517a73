package dev.parley.simulator.x;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Where the IDs of compliance jobs go and their results come from: the addresses themselves are the permission. */
@Path("x/compliance-files")
public final class ComplianceFiles {
    private final ComplianceDesk desk;

    ComplianceFiles(ComplianceDesk desk) {
        this.desk = desk;
    }

    /** Like the storage behind X, it refuses what brings a credential along. */
    @PUT
    @Path("{id: [0-9]+}/upload")
    public Response upload(
            @PathParam("id") long id,
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("Content-Type") @Nullable String type,
            String body) {
        ComplianceDesk.Job job = desk.find(id).filter(desk::takes).orElse(null);
        if (job == null) {
            return Response.status(404).build();
        }
        if (authorization != null || type == null || !type.startsWith("text/plain")) {
            return Response.status(400).build();
        }
        desk.upload(
                job,
                body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
        return Response.ok().build();
    }

    @GET
    @Path("{id: [0-9]+}/result")
    public Response result(@PathParam("id") long id, @HeaderParam("Authorization") @Nullable String authorization) {
        return desk.find(id)
                .filter(desk::ready)
                .filter(job -> authorization == null)
                .map(job ->
                        Response.ok(desk.result(job), "application/x-ndjson").build())
                .orElseGet(() -> Response.status(404).build());
    }
}

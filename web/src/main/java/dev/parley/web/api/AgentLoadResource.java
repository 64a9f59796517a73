package dev.parley.web.api;

import dev.parley.routing.ReportingLoad;
import dev.parley.routing.ReportingLoad.Reporting;
import dev.parley.routing.ReportingLoad.Reporting.Refused;
import dev.parley.routing.ReportingLoad.Reporting.Taken;
import dev.parley.routing.ReportingLoad.Reporting.UnknownAgent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What an agent has in another system, such as a telephone system (RT-3). */
@Path("agents/{login}/load")
@RolesAllowed(ApiCallers.ROLE)
@Consumes(MediaType.APPLICATION_JSON)
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
@RequestScoped
public class AgentLoadResource {

    private static final int LARGEST = 64 * 1024;

    @Inject
    ReportingLoad reporting;

    @Context
    SecurityContext security;

    @PUT
    @Operation(
            summary = "Report what an agent has in another system",
            description =
                    "Replaces the former report of the same key for this agent. It expires when it is not renewed:"
                            + " the answer tells when. Each interaction takes of the agent what the workgroup, or the agent's own"
                            + " values, say for its type.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LoadReportSchema.class)))
    @APIResponse(responseCode = "200", description = "Taken; “expires” tells until when it counts.")
    @APIResponse(responseCode = "400", description = "The report is not as it should be.")
    @APIResponse(responseCode = "401", description = "The key is missing, wrong or revoked.")
    @APIResponse(responseCode = "404", description = "There is no such agent.")
    @APIResponse(responseCode = "413", description = "The report is larger than 64 KB.")
    @APIResponse(responseCode = "422", description = "The agent is not in the workgroup that is named.")
    public Response report(@PathParam("login") String login, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            return Problem.of(Status.REQUEST_ENTITY_TOO_LARGE, "A report has at most 64 KB.");
        }
        try {
            long key = ApiCallers.keyOf(security.getUserPrincipal().getName());
            return answer(reporting.report(key, login, LoadJson.read(new String(bytes, StandardCharsets.UTF_8))));
        } catch (LoadJson.Malformed e) {
            return Problem.of(Status.BAD_REQUEST, "" + e.getMessage());
        }
    }

    private static Response answer(Reporting reporting) {
        if (reporting instanceof UnknownAgent unknown) {
            return Problem.of(Status.NOT_FOUND, unknown.words());
        }
        if (reporting instanceof Refused refused) {
            return Problem.unprocessable(refused.words());
        }
        String until = ((Taken) reporting).until().toString();
        return Response.ok(
                        Json.createObjectBuilder().add("expires", until).build().toString(), MediaType.APPLICATION_JSON)
                .build();
    }
}

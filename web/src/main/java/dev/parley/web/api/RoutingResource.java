package dev.parley.web.api;

import dev.parley.administration.AskingWhatIf;
import dev.parley.administration.AskingWhatIf.Answer;
import dev.parley.channel.FieldProblem;
import dev.parley.desk.ExplainingRouting;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.NotFoundException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Why interactions went where they went, and who would get one now (RT-4, ACD item 5). */
@Path("routing")
@RolesAllowed(ApiCallers.ROLE)
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
@RequestScoped
public class RoutingResource {

    /** Another system may know what supervisors may. */
    private static final Caller SYSTEM = new Caller(0, "", Set.of(Right.VIEW_STATISTICS), Set.of(), "");

    @Inject
    ExplainingRouting explaining;

    @Inject
    AskingWhatIf asking;

    @GET
    @Path("interactions/{id: \\d{1,18}}")
    @Operation(
            summary = "Why an interaction is where it is",
            description =
                    "Of what is with an agent, the rule that chose, the candidates with their scores and the terms"
                            + " of these, and why others were none, with their number; of what waits, why it waits.")
    @APIResponse(responseCode = "200", description = "Where it is, and why as far as it is known.")
    @APIResponse(responseCode = "401", description = "The key is missing, wrong or revoked.")
    @APIResponse(responseCode = "404", description = "There is no such interaction.")
    public Response explain(@PathParam("id") long id) {
        try {
            return json(RoutingJson.of(explaining.explain(SYSTEM, id)));
        } catch (NotFoundException e) {
            return Problem.of(Status.NOT_FOUND, "There is no interaction " + id + ".");
        }
    }

    @GET
    @Path("forecast")
    @Operation(
            summary = "Who would get an interaction if it came now, and why",
            description =
                    "Asking changes nothing. “type” is SOCIAL_CONVERSATION or SOCIAL_DIRECT_MESSAGE, “platform” as in"
                            + " FACEBOOK, “skills” an expression such as: German >= 30 and (French or Spanish).")
    @APIResponse(responseCode = "200", description = "The agent, or how many go first; and why.")
    @APIResponse(responseCode = "401", description = "The key is missing, wrong or revoked.")
    @APIResponse(responseCode = "422", description = "Something in the question cannot be.")
    public Response forecast(
            @QueryParam("workgroup") @DefaultValue("") String workgroup,
            @QueryParam("type") @DefaultValue("SOCIAL_CONVERSATION") String type,
            @QueryParam("platform") @DefaultValue("X") String platform,
            @QueryParam("skills") @DefaultValue("") String skills,
            @QueryParam("priority") @DefaultValue("0") String priority) {
        Answer answer = asking.askNamed(SYSTEM, workgroup, type, platform, skills, priority);
        return answer.forecast()
                .map(forecast -> json(RoutingJson.of(forecast)))
                .orElseGet(() -> Problem.unprocessable(
                        answer.problems().stream().map(FieldProblem::words).collect(Collectors.joining(" "))));
    }

    private static Response json(JsonObject body) {
        return Response.ok(body.toString(), MediaType.APPLICATION_JSON).build();
    }
}

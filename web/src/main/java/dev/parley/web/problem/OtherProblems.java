package dev.parley.web.problem;

import static java.lang.System.Logger.Level.ERROR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;

/** Everything that should not have happened: logged once with a reference, which is all that people are shown of it. */
@Provider
@ApplicationScoped
public class OtherProblems implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(OtherProblems.class.getName());

    @Inject
    ProblemAnswers answers;

    @Context
    HttpServletResponse response;

    @Override
    public Response toResponse(Throwable problem) {
        if (problem instanceof WebApplicationException known) {
            return ofStatus(known.getResponse().getStatus(), known);
        }
        return broken(problem, response);
    }

    private Response ofStatus(int status, WebApplicationException known) {
        return switch (status) {
            case 403 -> answers.of(
                    Status.FORBIDDEN,
                    "error/403.html",
                    "This page was open for too long, or you do not have the right for this. Load it again and repeat.",
                    response);
            case 404, 405 -> answers.of(
                    Status.NOT_FOUND, "error/404.html", "There is no such page.", response);
            case 400 -> answers.of(
                    Status.BAD_REQUEST, "error/409.html", "This request could not be understood.", response);
            default -> known.getResponse();
        };
    }

    Response broken(Throwable problem, HttpServletResponse answer) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(ERROR, "request failed, reference " + reference, problem);
        return answers.of(
                Status.INTERNAL_SERVER_ERROR,
                "error/5xx.html",
                "Something in Parley broke. What you typed is kept. Reference " + reference + ".",
                answer);
    }
}

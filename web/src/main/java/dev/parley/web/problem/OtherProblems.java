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

/**
 * Everything that should not have happened: logged once with a reference, which is all that people are shown of it. What
 * the framework refuses itself keeps its status and gets the container's error page.
 */
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
            return known.getResponse();
        }
        return broken(problem, response);
    }

    Response broken(Throwable problem, HttpServletResponse answer) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(ERROR, "request failed, reference " + reference, problem);
        return answers.of(
                Status.INTERNAL_SERVER_ERROR,
                "error/5xx",
                "Something in Parley broke. What you typed is kept. Reference " + reference + ".",
                answer);
    }
}

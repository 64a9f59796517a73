package dev.parley.web.problem;

import dev.parley.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the present state does not allow, with the reason for the person who tried. */
@Provider
@ApplicationScoped
public class RefusedProblems implements ExceptionMapper<RefusedException> {

    @Inject
    ProblemAnswers answers;

    @Context
    HttpServletResponse response;

    @Override
    public Response toResponse(RefusedException problem) {
        return answers.of(Status.CONFLICT, "error/409", "" + problem.getMessage(), response);
    }
}

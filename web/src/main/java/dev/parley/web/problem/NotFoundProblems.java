package dev.parley.web.problem;

import dev.parley.shared.NotFoundException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What does not exist, or is not for this person. */
@Provider
@ApplicationScoped
public class NotFoundProblems implements ExceptionMapper<NotFoundException> {

    @Inject
    ProblemAnswers answers;

    @Context
    HttpServletResponse response;

    @Override
    public Response toResponse(NotFoundException problem) {
        return answers.of(Status.NOT_FOUND, "error/404", "" + problem.getMessage(), response);
    }
}

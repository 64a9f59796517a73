package dev.parley.web.problem;

import dev.parley.shared.NotFoundException;
import dev.parley.shared.RefusedException;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Unwraps what the container wrapped, so that a refusal stays a refusal and a lost race is told as one. */
@Provider
@ApplicationScoped
public class EjbProblems implements ExceptionMapper<EJBException> {

    @Inject
    ProblemAnswers answers;

    @Inject
    OtherProblems others;

    @Context
    HttpServletResponse response;

    @Override
    public Response toResponse(EJBException problem) {
        if (problem instanceof EJBAccessException) {
            return answers.of(Status.FORBIDDEN, "error/403", "You do not have the right for this.", response);
        }
        for (Throwable cause = problem.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException refused) {
                return answers.of(Status.CONFLICT, "error/409", "" + refused.getMessage(), response);
            }
            if (cause instanceof NotFoundException missing) {
                return answers.of(Status.NOT_FOUND, "error/404", "" + missing.getMessage(), response);
            }
            if (cause instanceof OptimisticLockException) {
                return answers.of(
                        Status.CONFLICT,
                        "error/409",
                        "Somebody changed this a moment before you. Look again and repeat it if it is still needed.",
                        response);
            }
        }
        return others.broken(problem, response);
    }
}

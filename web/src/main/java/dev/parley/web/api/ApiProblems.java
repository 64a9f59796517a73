package dev.parley.web.api;

import static java.lang.System.Logger.Level.ERROR;

import dev.parley.shared.NotFoundException;
import dev.parley.shared.RefusedException;
import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;

/**
 * Whatever does not work below {@code /api} is told as problem+json, so that another system reads one form only. What
 * should not have happened is logged once with a reference, which is all that is told of it.
 */
@Provider
@ApplicationScoped
public class ApiProblems implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(ApiProblems.class.getName());

    @Override
    public Response toResponse(Throwable problem) {
        if (problem instanceof WebApplicationException known) {
            return told(known.getResponse());
        }
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException) {
                return Problem.of(Status.CONFLICT, "" + cause.getMessage());
            }
            if (cause instanceof NotFoundException) {
                return Problem.of(Status.NOT_FOUND, "" + cause.getMessage());
            }
            if (cause instanceof OptimisticLockException) {
                return Problem.of(Status.CONFLICT, "Somebody changed this a moment before. Call again.");
            }
            if (cause instanceof EJBAccessException) {
                return told(Response.status(Status.FORBIDDEN).build());
            }
        }
        return broken(problem);
    }

    private static Response told(Response answer) {
        boolean problem = answer.getStatus() >= Status.BAD_REQUEST.getStatusCode() && !answer.hasEntity();
        return problem ? Problem.told(answer) : answer;
    }

    private static Response broken(Throwable problem) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(ERROR, "call failed, reference " + reference, problem);
        return Problem.of(Status.INTERNAL_SERVER_ERROR, "Something in Parley broke. Reference " + reference + ".");
    }
}

package dev.parley.web.view;

import dev.parley.administration.ImportPlan;
import dev.parley.administration.ImportPlan.Outcome;
import dev.parley.web.problem.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** How pages that take in a file answer. */
public final class ImportAnswers {

    private static final int UNPROCESSABLE = 422;

    private ImportAnswers() {}

    /** The page with what the file would do, or with what is wrong in it. */
    public static Response shown(ImportPlan plan, String page) {
        return Response.status(plan.possible() ? Response.Status.OK.getStatusCode() : UNPROCESSABLE)
                .entity(page)
                .build();
    }

    /**
     * Back to the list with what was taken in, or the page again where it was not.
     *
     * @param things what the file holds, in the plural
     * @param more what else there is to say
     * @param page made only where it is needed
     */
    public static Response applied(
            HttpServletRequest request,
            ImportPlan plan,
            String things,
            String more,
            String list,
            Supplier<String> page) {
        if (!plan.applied()) {
            return shown(plan, page.get());
        }
        request.getSession()
                .setAttribute(
                        Notice.KEY,
                        "Imported: " + plan.count(Outcome.CREATED) + " new " + things + ", "
                                + plan.count(Outcome.CHANGED) + " changed." + more);
        return Response.ok("redirect:" + list).build();
    }
}

package dev.parley.web.view;

import dev.parley.administration.ImportPlan;
import dev.parley.web.problem.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;

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

    /** Back to the list, with words. */
    public static Response taken(HttpServletRequest request, String words, String list) {
        request.getSession().setAttribute(Notice.KEY, words);
        return Response.ok("redirect:" + list).build();
    }
}

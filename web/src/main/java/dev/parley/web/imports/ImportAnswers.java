package dev.parley.web.imports;

import dev.parley.administration.ImportPlan;
import dev.parley.administration.ImportPlan.Outcome;
import dev.parley.web.desk.DeskModels;
import dev.parley.web.problem.Notice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** How pages that take in a file answer. */
@RequestScoped
public class ImportAnswers {

    private static final int UNPROCESSABLE = 422;

    @Inject
    HttpServletRequest request;

    @Inject
    Models models;

    @Inject
    DeskModels frame;

    /** The page before a file was sent. */
    public String empty(ImportPage page) {
        return view(page, "", null);
    }

    /** The page with what the file would do, or with what is wrong in it. */
    public Response shown(ImportPage page, String csv, ImportPlan plan) {
        return Response.status(plan.possible() ? Response.Status.OK.getStatusCode() : UNPROCESSABLE)
                .entity(view(page, csv, plan))
                .build();
    }

    /**
     * Back to the list with what was taken in, or the page again where it was not.
     *
     * @param more what else there is to say
     */
    public Response applied(ImportPage page, String csv, ImportPlan plan, String more) {
        if (!plan.applied()) {
            return shown(page, csv, plan);
        }
        request.getSession()
                .setAttribute(
                        Notice.KEY,
                        "Imported: " + plan.count(Outcome.CREATED) + " new " + page.things() + ", "
                                + plan.count(Outcome.CHANGED) + " changed." + more);
        return Response.ok("redirect:" + page.list()).build();
    }

    private String view(ImportPage page, String csv, @Nullable ImportPlan plan) {
        frame.frame(page.section());
        models.put("file", ImportView.of(csv, page.columns(), plan));
        return page.view();
    }
}

package dev.parley.web.workforce;

import dev.parley.channel.FieldProblem;
import dev.parley.channel.SaveResult;
import dev.parley.web.channel.FormView;
import dev.parley.web.channel.SentForm;
import dev.parley.web.problem.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Saves a form: then its page is shown anew, else the form comes back with what is wrong at its fields.
 *
 * @param page shows the form
 */
record SavingForm(HttpServletRequest request, SentForm sent, Function<FormView, String> page) {

    private static final int UNPROCESSABLE = 422;

    /**
     * Saves what can be read.
     *
     * @param problems asked for only where something cannot be read, to tell everything at once
     * @param place where the page of what is saved is, with a slash at the end
     */
    Response save(Supplier<List<FieldProblem>> problems, Supplier<SaveResult> saving, String place, String words) {
        if (!sent.unreadable().isEmpty()) {
            return refused(sent.merged(problems.get()));
        }
        SaveResult result = saving.get();
        if (result instanceof SaveResult.Refused no) {
            return refused(no.problems());
        }
        request.getSession().setAttribute(Notice.KEY, words);
        return Response.ok("redirect:" + place + ((SaveResult.Saved) result).id())
                .build();
    }

    private Response refused(List<FieldProblem> problems) {
        return Response.status(UNPROCESSABLE)
                .entity(page.apply(sent.view(problems)))
                .build();
    }
}

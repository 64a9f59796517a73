package dev.parley.web.workforce;

import dev.parley.administration.BulkChange;
import dev.parley.administration.BulkPreview;
import dev.parley.administration.ChangingManyUsers;
import dev.parley.administration.ListingUsers;
import dev.parley.administration.UserFilter;
import dev.parley.channel.FieldProblem;
import dev.parley.web.channel.SentForm;
import dev.parley.web.desk.DeskModels;
import dev.parley.web.problem.Notice;
import dev.parley.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;

/** One change for several users: chosen, shown, made (SE-7). */
@Controller
@Path("users/bulk")
@Produces("text/html;charset=UTF-8")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequestScoped
public class BulkPages {

    private static final int UNPROCESSABLE = 422;

    @Context
    HttpServletRequest request;

    @Inject
    Models models;

    @Inject
    DeskModels frame;

    @Inject
    ChangingManyUsers changing;

    @Inject
    ListingUsers listing;

    @Inject
    CurrentCaller caller;

    @POST
    public Response choose(MultivaluedMap<String, String> fields) {
        SentForm sent = new SentForm(fields);
        if (!sent.isBlank("all")) {
            fields.put("user", found(sent).stream().map(String::valueOf).toList());
        }
        if (sent.ids("user").isEmpty()) {
            request.getSession().setAttribute(Notice.KEY, "Tick the users to change first.");
            return Response.ok("redirect:/users").build();
        }
        return page(Response.Status.OK.getStatusCode(), sent, List.of(), false);
    }

    private Set<Long> found(SentForm sent) {
        return listing.found(caller.get(), sent.text("find"), UserFilter.of(sent.text("show")));
    }

    @POST
    @Path("preview")
    public Response preview(MultivaluedMap<String, String> fields) {
        SentForm sent = new SentForm(fields);
        BulkChange change = new BulkForm(sent).change();
        List<FieldProblem> problems = sent.merged(changing.problems(caller.get(), change));
        return problems.isEmpty()
                ? page(Response.Status.OK.getStatusCode(), sent, problems, true)
                : page(UNPROCESSABLE, sent, problems, false);
    }

    @POST
    @Path("application")
    public Response apply(MultivaluedMap<String, String> fields) {
        SentForm sent = new SentForm(fields);
        BulkChange change = new BulkForm(sent).change();
        List<FieldProblem> problems = sent.merged(changing.problems(caller.get(), change));
        if (!problems.isEmpty()) {
            return page(UNPROCESSABLE, sent, problems, false);
        }
        BulkPreview done = changing.apply(caller.get(), change);
        if (!done.applied()) {
            return page(UNPROCESSABLE, sent, List.of(), true);
        }
        request.getSession().setAttribute(Notice.KEY, "Changed users: " + done.changed() + ".");
        return Response.ok("redirect:/users").build();
    }

    private Response page(int status, SentForm sent, List<FieldProblem> problems, boolean shown) {
        frame.frame("users");
        BulkChange change = problems.isEmpty() ? new BulkForm(sent).change() : BulkChange.none(sent.ids("user"));
        models.put("form", sent.view(problems));
        models.put("bulk", BulkView.of(changing.preview(caller.get(), change), listing.choices(caller.get()), shown));
        return Response.status(status).entity("workforce/bulk.html").build();
    }
}

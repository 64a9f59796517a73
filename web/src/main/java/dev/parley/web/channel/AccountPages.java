package dev.parley.web.channel;

import dev.parley.channel.AccountDetails;
import dev.parley.channel.AccountPage;
import dev.parley.channel.CheckingAccounts;
import dev.parley.channel.ConnectingAccounts;
import dev.parley.channel.FieldProblem;
import dev.parley.channel.SaveResult;
import dev.parley.web.desk.DeskModels;
import dev.parley.web.htmx.HtmxRequest;
import dev.parley.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Accounts: the list, and the form to connect one and to check whom it belongs to (CH-7). */
@Controller
@Path("accounts")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class AccountPages {

    private static final int UNPROCESSABLE = 422;
    private static final String FORM = "account/edit.html";

    @Context
    HttpServletRequest request;

    @Inject
    Models models;

    @Inject
    DeskModels frame;

    @Inject
    ConnectingAccounts connecting;

    @Inject
    CheckingAccounts checking;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @GET
    public String list() {
        models.put(
                "accounts",
                connecting.list(caller.get()).stream()
                        .map(line -> AccountRow.of(line, clock.instant(), caller.zone()))
                        .toList());
        HtmxRequest htmx = HtmxRequest.of(request);
        if (!htmx.partial()) {
            frame.frame("channels");
        }
        return htmx.choose("account/_list.html", "account/index.html");
    }

    @GET
    @Path("new")
    public String fresh() {
        putForm(AccountForm.of(AccountDetails.FRESH, List.of()), 0);
        return FORM;
    }

    @POST
    public Response connect(@BeanParam AccountForm form) {
        return answer(form, 0, connecting.connect(caller.get(), form.details(), form.secrets()));
    }

    @GET
    @Path("{id: \\d+}")
    public String show(@PathParam("id") long id) {
        AccountPage page = connecting.get(caller.get(), id);
        putForm(AccountForm.of(page.details(), List.of()), id);
        return FORM;
    }

    @POST
    @Path("{id: \\d+}")
    public Response change(@PathParam("id") long id, @BeanParam AccountForm form) {
        return answer(form, id, connecting.change(caller.get(), id, form.details(), form.secrets()));
    }

    @POST
    @Path("{id: \\d+}/check")
    public String check(@PathParam("id") long id) {
        checking.start(caller.get(), id);
        return checkResult(id);
    }

    @GET
    @Path("{id: \\d+}/check")
    public String checkResult(@PathParam("id") long id) {
        frame.forms();
        models.put("check", CheckView.of(address(id), checking.find(caller.get(), id)));
        return HtmxRequest.of(request).choose("channel/_check.html", "redirect:/accounts/" + id);
    }

    private Response answer(AccountForm form, long id, SaveResult result) {
        if (result instanceof SaveResult.Refused no) {
            return refused(form, id, no.problems());
        }
        long saved = ((SaveResult.Saved) result).id();
        checking.start(caller.get(), saved);
        return Response.ok("redirect:/accounts/" + saved).build();
    }

    private Response refused(AccountForm form, long id, List<FieldProblem> problems) {
        putForm(form.view(problems), id);
        return Response.status(UNPROCESSABLE).entity(FORM).build();
    }

    private void putForm(FormView form, long id) {
        frame.frame("channels");
        models.put("form", form);
        if (id == 0) {
            models.put("secrets", SecretField.all(Set.of()));
            return;
        }
        AccountPage page = connecting.get(caller.get(), id);
        models.put("account", AccountRow.of(page.line(), clock.instant(), caller.zone()));
        models.put("secrets", SecretField.all(page.stored()));
        models.put("check", CheckView.of(address(id), page.check()));
    }

    private static String address(long id) {
        return "/app/accounts/" + id + "/check";
    }
}

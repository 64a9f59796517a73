package dev.parley.web.channel;

import dev.parley.channel.AccountDetails;
import dev.parley.channel.AccountPage;
import dev.parley.channel.ChannelShape;
import dev.parley.channel.CheckingAccounts;
import dev.parley.channel.ConnectingAccounts;
import dev.parley.channel.SaveResult;
import dev.parley.connector.api.Platform;
import dev.parley.outbound.KeepingBudgets;
import dev.parley.web.desk.DeskModels;
import dev.parley.web.htmx.HtmxRequest;
import dev.parley.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
    KeepingBudgets budgets;

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

    /** The platform comes first: it decides what is asked. */
    @GET
    @Path("new")
    public String fresh(@QueryParam("platform") @DefaultValue("") String name) {
        if (name.isEmpty()) {
            frame.frame("channels");
            models.put("platforms", PlatformChoice.of(connecting.platforms(caller.get())));
            return "account/choose.html";
        }
        Platform platform = PlatformChoice.read(name, connecting.platforms(caller.get()));
        putForm(AccountForm.view(AccountDetails.fresh(platform), List.of()), platform, 0);
        return FORM;
    }

    @POST
    public Response connect(@BeanParam AccountForm form) {
        Platform platform = PlatformChoice.read(form.platform, connecting.platforms(caller.get()));
        AccountDetails details = form.details(platform);
        return answer(details, 0, connecting.connect(caller.get(), details, form.secrets(platform)));
    }

    @GET
    @Path("{id: \\d+}")
    public String show(@PathParam("id") long id) {
        AccountDetails details = connecting.get(caller.get(), id).details();
        putForm(AccountForm.view(details, List.of()), details.platform(), id);
        return FORM;
    }

    @POST
    @Path("{id: \\d+}")
    public Response change(@PathParam("id") long id, @BeanParam AccountForm form) {
        Platform platform = connecting.get(caller.get(), id).details().platform();
        AccountDetails details = form.details(platform);
        return answer(details, id, connecting.change(caller.get(), id, details, form.secrets(platform)));
    }

    /** What the account has that channels can watch. */
    @GET
    @Path("{id: \\d+}/sources")
    public String sources(@PathParam("id") long id) {
        frame.forms();
        Platform platform = connecting.get(caller.get(), id).details().platform();
        models.put("sources", SourcesView.ofAccount(id, platform, checking.sources(caller.get(), id)));
        return HtmxRequest.of(request).choose("account/_sources.html", "redirect:/accounts/" + id);
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

    private Response answer(AccountDetails details, long id, SaveResult result) {
        if (result instanceof SaveResult.Refused no) {
            putForm(AccountForm.view(details, no.problems()), details.platform(), id);
            return Response.status(UNPROCESSABLE).entity(FORM).build();
        }
        long saved = ((SaveResult.Saved) result).id();
        checking.start(caller.get(), saved);
        return Response.ok("redirect:/accounts/" + saved).build();
    }

    private void putForm(FormView form, Platform platform, long id) {
        frame.frame("channels");
        models.put("form", form);
        models.put("platform", PlatformChoice.of(platform));
        models.put("fields", AccountText.of(platform));
        if (id == 0) {
            models.put("secrets", SecretField.all(platform, Set.of()));
            return;
        }
        AccountPage page = connecting.get(caller.get(), id);
        models.put("account", AccountRow.of(page.line(), clock.instant(), caller.zone()));
        models.put("secrets", SecretField.all(platform, page.stored()));
        models.put("slowed", budgets.waits(id));
        models.put("check", CheckView.of(address(id), page.check()));
        models.put("push", PushView.of(platform, page.pushes()));
        models.put("logIn", LogInView.of(page.details()));
        models.put("costs", CostView.of(connecting.costs(caller.get(), id)));
        if (ChannelShape.of(platform).choosesSources()) {
            models.put("sources", SourcesView.ofAccount(id, platform, checking.sources(caller.get(), id)));
        }
    }

    private static String address(long id) {
        return "/app/accounts/" + id + "/check";
    }
}

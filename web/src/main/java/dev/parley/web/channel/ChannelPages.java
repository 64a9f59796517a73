package dev.parley.web.channel;

import dev.parley.channel.ChannelDetails;
import dev.parley.channel.ChannelPage;
import dev.parley.channel.CheckingAccounts;
import dev.parley.channel.ConfiguringChannels;
import dev.parley.channel.ConnectingAccounts;
import dev.parley.channel.FieldProblem;
import dev.parley.channel.SaveResult;
import dev.parley.channel.TestingChannels;
import dev.parley.connector.api.Platform;
import dev.parley.intake.ReadingAgain;
import dev.parley.web.desk.DeskModels;
import dev.parley.web.htmx.HtmxRequest;
import dev.parley.web.problem.Notice;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Channels: the list, the form of one and its test (CH-2, CH-6, CH-13, CH-14). */
@Controller
@Path("channels")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class ChannelPages {

    private static final int UNPROCESSABLE = 422;
    private static final String LIST = "redirect:/channels";

    @Context
    HttpServletRequest request;

    @Inject
    Models models;

    @Inject
    DeskModels frame;

    @Inject
    ConfiguringChannels configuring;

    @Inject
    ReadingAgain again;

    @Inject
    ConnectingAccounts accounts;

    @Inject
    CheckingAccounts checking;

    @Inject
    TestingChannels testing;

    @Inject
    ChannelForms forms;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** @param filter all, attention or test */
    @GET
    public String list(@QueryParam("show") @DefaultValue("all") String filter) {
        models.put(
                "channels",
                ChannelListView.of(
                        configuring.list(caller.get()),
                        accounts.list(caller.get()),
                        filter,
                        clock.instant(),
                        caller.zone()));
        HtmxRequest htmx = HtmxRequest.of(request);
        if (htmx.partial()) {
            frame.forms();
        } else {
            frame.frame("channels");
        }
        return htmx.choose("channel/_list.html", "channel/index.html");
    }

    /** The account comes first: its platform decides what is asked. */
    @GET
    @Path("new")
    public String fresh(@QueryParam("account") @DefaultValue("0") long account) {
        if (account == 0) {
            frame.frame("channels");
            models.put(
                    "accounts",
                    accounts.list(caller.get()).stream()
                            .map(line -> AccountRow.of(line, clock.instant(), caller.zone()))
                            .toList());
            return "channel/choose.html";
        }
        Platform platform = accounts.get(caller.get(), account).details().platform();
        return forms.fresh(account, platform);
    }

    @POST
    public Response create(@BeanParam ChannelForm form) {
        ChannelDetails details = form.details();
        if (!form.unreadable().isEmpty()) {
            return refused(form, 0, merged(form, configuring.problems(caller.get(), 0, details)));
        }
        SaveResult result = configuring.create(caller.get(), details);
        return result instanceof SaveResult.Refused no
                ? refused(form, 0, no.problems())
                : saved(((SaveResult.Saved) result).id());
    }

    /** What an account has to choose from; asked again until its platform has told. */
    @GET
    @Path("sources")
    public String sources(@QueryParam("account") long account, @QueryParam("sources") List<String> chosen) {
        frame.forms();
        Platform platform = accounts.get(caller.get(), account).details().platform();
        models.put(
                "sources", SourcesView.ofChannel(account, platform, checking.sources(caller.get(), account), chosen));
        models.put("form", new FormView(Map.of(), Set.of(), List.of()));
        return HtmxRequest.of(request).choose("channel/_sources.html", "redirect:/channels/new?account=" + account);
    }

    @GET
    @Path("{id: \\d+}")
    public String show(@PathParam("id") long id) {
        ChannelPage page = configuring.get(caller.get(), id);
        return forms.of(page);
    }

    @POST
    @Path("{id: \\d+}")
    public Response change(@PathParam("id") long id, @BeanParam ChannelForm form) {
        ChannelDetails details = form.details();
        if (!form.unreadable().isEmpty()) {
            return refused(form, id, merged(form, configuring.problems(caller.get(), id, details)));
        }
        SaveResult result = configuring.change(caller.get(), id, form.version, details);
        return result instanceof SaveResult.Refused no ? refused(form, id, no.problems()) : saved(id);
    }

    @POST
    @Path("{id: \\d+}/suspension")
    public String suspend(@PathParam("id") long id) {
        configuring.suspend(caller.get(), id);
        tell("The channel is suspended. Nothing is read or sent until it is active again.");
        return LIST;
    }

    @POST
    @Path("{id: \\d+}/activation")
    public String activate(@PathParam("id") long id) {
        configuring.activate(caller.get(), id);
        tell("The channel is active.");
        return LIST;
    }

    @POST
    @Path("{id: \\d+}/test")
    public String test(@PathParam("id") long id) {
        testing.start(caller.get(), id);
        return testResult(id);
    }

    @GET
    @Path("{id: \\d+}/test")
    public String testResult(@PathParam("id") long id) {
        frame.forms();
        models.put("check", CheckView.of(ChannelForms.testAddress(id), testing.find(caller.get(), id)));
        return HtmxRequest.of(request).choose("channel/_check.html", "redirect:/channels/" + id);
    }

    @GET
    @Path("{id: \\d+}/health")
    public String health(@PathParam("id") long id) {
        frame.forms();
        forms.putChannel(configuring.get(caller.get(), id));
        return HtmxRequest.of(request).choose("channel/_health.html", "redirect:/channels/" + id);
    }

    @POST
    @Path("{id: \\d+}/given-up")
    public String readAgain(@PathParam("id") long id) {
        again.readAgain(caller.get(), id);
        return health(id);
    }

    private Response refused(ChannelForm form, long id, List<FieldProblem> problems) {
        return Response.status(UNPROCESSABLE)
                .entity(forms.again(form, id, problems))
                .build();
    }

    private static List<FieldProblem> merged(ChannelForm form, List<FieldProblem> others) {
        List<FieldProblem> all = new ArrayList<>(others);
        all.addAll(form.unreadable());
        return all;
    }

    private Response saved(long id) {
        tell("The channel is saved.");
        return Response.ok("redirect:/channels/" + id).build();
    }

    private void tell(String words) {
        request.getSession().setAttribute(Notice.KEY, words);
    }
}

package dev.parley.web.channel;

import dev.parley.channel.ChannelDetails;
import dev.parley.channel.ChannelPage;
import dev.parley.channel.ConfiguringChannels;
import dev.parley.channel.ConnectingAccounts;
import dev.parley.channel.FieldProblem;
import dev.parley.channel.SaveResult;
import dev.parley.channel.TestingChannels;
import dev.parley.web.desk.DeskModels;
import dev.parley.web.htmx.HtmxRequest;
import dev.parley.web.problem.Notice;
import dev.parley.web.security.CurrentCaller;
import dev.parley.web.view.Stamp;
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

/** Channels: the list, the form of one and its test (CH-2, CH-6, CH-13, CH-14). */
@Controller
@Path("channels")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class ChannelPages {

    private static final int UNPROCESSABLE = 422;
    private static final String LIST = "redirect:/channels";
    private static final String FORM = "channel/edit.html";

    @Context
    HttpServletRequest request;

    @Inject
    Models models;

    @Inject
    DeskModels frame;

    @Inject
    ConfiguringChannels configuring;

    @Inject
    ConnectingAccounts accounts;

    @Inject
    TestingChannels testing;

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
                        configuring.list(caller.get()), accounts.list(caller.get()), filter, clock.instant()));
        HtmxRequest htmx = HtmxRequest.of(request);
        if (htmx.partial()) {
            frame.forms();
        } else {
            frame.frame("channels");
        }
        return htmx.choose("channel/_list.html", "channel/index.html");
    }

    @GET
    @Path("new")
    public String fresh() {
        putForm(ChannelForm.fresh());
        return FORM;
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

    @GET
    @Path("{id: \\d+}")
    public String show(@PathParam("id") long id) {
        ChannelPage page = configuring.get(caller.get(), id);
        putForm(ChannelForm.of(page.details(), page.version()));
        putChannel(page);
        return FORM;
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
        models.put("check", CheckView.of(testAddress(id), testing.find(caller.get(), id)));
        return HtmxRequest.of(request).choose("channel/_check.html", "redirect:/channels/" + id);
    }

    @GET
    @Path("{id: \\d+}/health")
    public String health(@PathParam("id") long id) {
        frame.forms();
        putChannel(configuring.get(caller.get(), id));
        return HtmxRequest.of(request).choose("channel/_health.html", "redirect:/channels/" + id);
    }

    private static String testAddress(long id) {
        return "/app/channels/" + id + "/test";
    }

    private void putForm(FormView form) {
        frame.frame("channels");
        models.put("form", form);
        models.put("choices", configuring.choices(caller.get()));
    }

    private void putChannel(ChannelPage page) {
        models.put("channel", ChannelRow.of(page.line(), clock.instant()));
        models.put("created", Stamp.dated(page.createdAt(), clock.instant(), caller.zone()));
        models.put("check", CheckView.of(testAddress(page.line().id()), page.test()));
    }

    private Response refused(ChannelForm form, long id, List<FieldProblem> problems) {
        putForm(form.view(problems));
        if (id != 0) {
            putChannel(configuring.get(caller.get(), id));
        }
        return Response.status(UNPROCESSABLE).entity(FORM).build();
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

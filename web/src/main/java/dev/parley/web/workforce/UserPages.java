package dev.parley.web.workforce;

import dev.parley.administration.ConfiguringUsers;
import dev.parley.administration.LicenceUse;
import dev.parley.administration.ListingUsers;
import dev.parley.administration.UserChoices;
import dev.parley.administration.UserDraft;
import dev.parley.administration.UserFilter;
import dev.parley.administration.UserPage;
import dev.parley.web.channel.FormText;
import dev.parley.web.channel.FormView;
import dev.parley.web.channel.SentForm;
import dev.parley.web.desk.DeskModels;
import dev.parley.web.htmx.HtmxRequest;
import dev.parley.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.stream.Collectors;

/** Users: the list and the form of one (SE-7). */
@Controller
@Path("users")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class UserPages {

    @Context
    HttpServletRequest request;

    @Inject
    Models models;

    @Inject
    DeskModels frame;

    @Inject
    ListingUsers listing;

    @Inject
    ConfiguringUsers configuring;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @GET
    public String list(
            @QueryParam("find") @DefaultValue("") String find,
            @QueryParam("show") @DefaultValue("ALL") String show,
            @QueryParam("page") @DefaultValue("1") String page) {
        UserFilter filter = UserFilter.of(show);
        var list =
                listing.list(caller.get(), find, filter, FormText.number(page).orElse(1));
        models.put("users", UserListView.of(list, find, filter, clock.instant(), caller.zone()));
        HtmxRequest htmx = HtmxRequest.of(request);
        if (htmx.partial()) {
            frame.forms();
        } else {
            frame.frame("users");
        }
        return htmx.choose("workforce/_users.html", "workforce/users.html");
    }

    @GET
    @Path("new")
    public String fresh() {
        return form(UserForm.fresh(), 0);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response create(MultivaluedMap<String, String> sent) {
        return save(0, new SentForm(sent));
    }

    @GET
    @Path("{id: \\d+}")
    public String show(@PathParam("id") long id) {
        return form(UserForm.of(listing.get(caller.get(), id)), id);
    }

    @POST
    @Path("{id: \\d+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") long id, MultivaluedMap<String, String> sent) {
        return save(id, new SentForm(sent));
    }

    private Response save(long id, SentForm sent) {
        UserChoices choices = listing.choices(caller.get());
        UserDraft draft = new UserForm(sent)
                .draft(choices.licences().stream().map(LicenceUse::name).collect(Collectors.toSet()));
        return new SavingForm(request, sent, form -> form(form, id))
                .save(
                        () -> configuring.problems(caller.get(), id, draft),
                        () -> configuring.save(caller.get(), id, sent.version(), draft),
                        "/users/",
                        "The user is saved. Routing follows at once.");
    }

    private String form(FormView form, long id) {
        frame.frame("users");
        UserPage page = id == 0 ? null : listing.get(caller.get(), id);
        models.put("form", form);
        models.put("user", UserView.of(page, listing.choices(caller.get())));
        return "workforce/user.html";
    }
}

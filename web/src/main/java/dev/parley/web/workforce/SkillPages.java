package dev.parley.web.workforce;

import dev.parley.administration.ConfiguringSkills;
import dev.parley.channel.FieldProblem;
import dev.parley.channel.SaveResult;
import dev.parley.web.channel.FormView;
import dev.parley.web.desk.DeskModels;
import dev.parley.web.problem.Notice;
import dev.parley.web.security.CurrentCaller;
import dev.parley.web.view.Found;
import dev.parley.web.view.ListPlace;
import dev.parley.web.view.Paged;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Skills: list, create, rename, delete (RT-1). */
@Controller
@Path("skills")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class SkillPages {

    private static final int UNPROCESSABLE = 422;
    private static final String PAGE = "workforce/skills.html";
    private static final ListPlace START = new ListPlace("", 1);

    @Context
    HttpServletRequest request;

    @Inject
    Models models;

    @Inject
    DeskModels frame;

    @Inject
    ConfiguringSkills configuring;

    @Inject
    CurrentCaller caller;

    /**
     * @param find part of a name; empty for all
     * @param number of the page, from 1
     */
    @GET
    public String list(
            @QueryParam("find") @DefaultValue("") String find, @QueryParam("page") @DefaultValue("1") int number) {
        return page(new ListPlace(find, number), Map.of(), List.of());
    }

    @POST
    public Response create(@FormParam("name") @DefaultValue("") String name) {
        return answer(configuring.create(caller.get(), name), START, "name", name, "The skill is created.");
    }

    @POST
    @Path("{id: \\d+}")
    public Response rename(
            @PathParam("id") long id,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("find") @DefaultValue("") String find,
            @FormParam("page") @DefaultValue("1") int number) {
        return answer(
                configuring.rename(caller.get(), id, name),
                new ListPlace(find, number),
                "name-" + id,
                name,
                "The skill is renamed.");
    }

    @POST
    @Path("{id: \\d+}/removal")
    public String delete(
            @PathParam("id") long id,
            @FormParam("find") @DefaultValue("") String find,
            @FormParam("page") @DefaultValue("1") int number) {
        configuring.delete(caller.get(), id);
        tell("The skill is deleted.");
        return back(new ListPlace(find, number));
    }

    private Response answer(SaveResult result, ListPlace place, String field, String name, String words) {
        if (result instanceof SaveResult.Refused no) {
            List<FieldProblem> problems = no.problems().stream()
                    .map(problem -> new FieldProblem(field, problem.label(), problem.words()))
                    .toList();
            return Response.status(UNPROCESSABLE)
                    .entity(page(place, Map.of(field, name), problems))
                    .build();
        }
        tell(words);
        return Response.ok(back(place)).build();
    }

    private static String back(ListPlace place) {
        return "redirect:" + place.under("/skills");
    }

    private String page(ListPlace place, Map<String, String> values, List<FieldProblem> problems) {
        frame.frame("users");
        models.put("find", place.find());
        models.put(
                "skills",
                Paged.of(
                        configuring.list(caller.get()).stream()
                                .filter(skill -> Found.in(skill.name(), place.find()))
                                .toList(),
                        place.page()));
        models.put("form", new FormView(values, Set.of(), problems));
        return PAGE;
    }

    private void tell(String words) {
        request.getSession().setAttribute(Notice.KEY, words);
    }
}

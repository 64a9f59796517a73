package dev.parley.web.station;

import dev.parley.desk.TakingSeats;
import dev.parley.licensing.AssigningLicences;
import dev.parley.licensing.LicenceReport;
import dev.parley.security.Right;
import dev.parley.web.desk.DeskModels;
import dev.parley.web.problem.Notice;
import dev.parley.web.security.CurrentCaller;
import dev.parley.web.view.Found;
import dev.parley.web.view.LicenceLabel;
import dev.parley.web.view.Paged;
import dev.parley.web.view.SetupTab;
import dev.parley.workforce.ConfiguringStations;
import dev.parley.workforce.ConfiguringStations.StationLine;
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
import java.util.Optional;
import java.util.Set;

/** Stations: list, create, rename, licences, delete; supervisors free them (RT-2). */
@Controller
@Path("setup/stations")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class StationPages {

    private static final int UNPROCESSABLE = 422;
    private static final String LIST = "station/index.html";
    private static final String ONE = "station/edit.html";
    private static final String BACK = "redirect:/setup/stations";

    @Context
    HttpServletRequest request;

    @Inject
    Models models;

    @Inject
    DeskModels frame;

    @Inject
    ConfiguringStations configuring;

    @Inject
    TakingSeats seats;

    @Inject
    AssigningLicences assigning;

    @Inject
    LicenceReport licences;

    @Inject
    CurrentCaller caller;

    /**
     * @param find part of a station's name or of who sits there; empty for all
     * @param number of the page, from 1
     */
    @GET
    public String list(
            @QueryParam("find") @DefaultValue("") String find, @QueryParam("page") @DefaultValue("1") int number) {
        putList(find, number, "", "");
        return LIST;
    }

    @POST
    public Response create(@FormParam("name") @DefaultValue("") String name) {
        Optional<String> refused = configuring.create(caller.get(), name);
        if (refused.isPresent()) {
            putList("", 1, name, refused.get());
            return Response.status(UNPROCESSABLE).entity(LIST).build();
        }
        return back("The station was created.");
    }

    @GET
    @Path("{id: \\d+}")
    public String show(@PathParam("id") long id) {
        StationLine line = configuring.get(caller.get(), id);
        putOne(line, line.name(), line.licences(), "", "");
        return ONE;
    }

    @POST
    @Path("{id: \\d+}")
    public Response change(
            @PathParam("id") long id,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("licence") List<String> chosen) {
        StationLine line = configuring.get(caller.get(), id);
        Optional<String> nameProblem = configuring.check(caller.get(), id, name);
        boolean same = Set.copyOf(chosen).equals(line.licences());
        Optional<String> licenceProblem = same || nameProblem.isPresent()
                ? Optional.empty()
                : assigning.license(caller.get(), id, Set.copyOf(chosen));
        if (nameProblem.isPresent() || licenceProblem.isPresent()) {
            putOne(line, name, Set.copyOf(chosen), nameProblem.orElse(""), licenceProblem.orElse(""));
            return Response.status(UNPROCESSABLE).entity(ONE).build();
        }
        configuring.rename(caller.get(), id, name);
        return back("Saved. It holds at once.");
    }

    @POST
    @Path("{id: \\d+}/removal")
    public Response delete(@PathParam("id") long id) {
        Optional<String> refused = configuring.delete(caller.get(), id);
        if (refused.isPresent()) {
            StationLine line = configuring.get(caller.get(), id);
            putOne(line, line.name(), line.licences(), refused.get(), "");
            return Response.status(UNPROCESSABLE).entity(ONE).build();
        }
        return back("The station was deleted.");
    }

    @POST
    @Path("{id: \\d+}/release")
    public Response free(@PathParam("id") long id) {
        seats.free(caller.get(), id);
        return back("The station is free.");
    }

    private Response back(String words) {
        request.getSession().setAttribute(Notice.KEY, words);
        return Response.ok(BACK).build();
    }

    private void putList(String find, int number, String name, String problem) {
        frame();
        Set<Long> freeable = seats.freeable(caller.get());
        models.put("find", find);
        models.put(
                "stations",
                Paged.of(
                        configuring.list(caller.get()).stream()
                                .map(line -> StationRow.of(line, freeable.contains(line.id())))
                                .filter(row -> Found.in(row.name(), find) || Found.in(row.agent(), find))
                                .toList(),
                        number));
        models.put("mayConfigure", caller.get().has(Right.STATIONS));
        models.put("name", name);
        models.put("problem", problem);
    }

    private void putOne(StationLine line, String name, Set<String> chosen, String nameProblem, String licenceProblem) {
        frame();
        models.put("station", line);
        models.put("name", name);
        models.put(
                "licences",
                licences.assignable().stream()
                        .map(each -> new LicenceBox(each, chosen.contains(each)))
                        .toList());
        models.put("nameProblem", nameProblem);
        models.put("licenceProblem", licenceProblem);
    }

    private void frame() {
        frame.frame("setup");
        models.put("tabs", SetupTab.of(caller.get()));
        models.put("tab", "stations");
    }

    /**
     * A station in the list.
     *
     * @param licences by what people call them
     * @param mayFree whether the caller may send away who sits there
     */
    public record StationRow(long id, String name, String agent, String licences, boolean mayFree) {

        static StationRow of(StationLine line, boolean mayFree) {
            return new StationRow(line.id(), line.name(), line.agent(), LicenceLabel.of(line.licences()), mayFree);
        }
    }

    /** A box for a licence. */
    public record LicenceBox(String name, boolean ticked) {

        public String label() {
            return LicenceLabel.of(name);
        }
    }
}

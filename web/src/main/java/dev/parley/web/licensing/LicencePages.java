package dev.parley.web.licensing;

import dev.parley.licensing.AssigningLicences;
import dev.parley.licensing.AssigningLicences.Ticks;
import dev.parley.licensing.LicenceCandidates;
import dev.parley.licensing.LicenceHolder;
import dev.parley.licensing.LicencePreview;
import dev.parley.licensing.LicenceReport;
import dev.parley.licensing.LicenceView;
import dev.parley.licensing.LoadingLicences;
import dev.parley.web.desk.DeskModels;
import dev.parley.web.problem.Notice;
import dev.parley.web.security.CurrentCaller;
import dev.parley.web.view.Paged;
import dev.parley.web.view.SetupTab;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Licences: what is licensed, loading a licence file, and who has each (RT-2). */
@Controller
@Path("setup/licences")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class LicencePages {

    private static final int UNPROCESSABLE = 422;
    private static final String LIST = "licensing/index.html";
    private static final String HOLDERS = "licensing/holders.html";

    @Context
    HttpServletRequest request;

    @Inject
    Models models;

    @Inject
    DeskModels frame;

    @Inject
    LicenceReport report;

    @Inject
    LoadingLicences loading;

    @Inject
    AssigningLicences assigning;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @GET
    public String list() {
        putList("", null);
        return LIST;
    }

    /** The file as text, as a browser puts it into the field or as somebody has pasted it. */
    @POST
    public Response load(@FormParam("licence") @DefaultValue("") String text) {
        Optional<String> refused = loading.load(caller.get(), bytes(text));
        if (refused.isPresent()) {
            return preview(text);
        }
        request.getSession().setAttribute(Notice.KEY, "The licence file is in force.");
        return Response.ok("redirect:/setup/licences").build();
    }

    @POST
    @Path("preview")
    public Response preview(@FormParam("licence") @DefaultValue("") String text) {
        LicencePreview preview = loading.preview(caller.get(), bytes(text));
        putList(text, preview);
        int status = preview.problem().isPresent() ? UNPROCESSABLE : Response.Status.OK.getStatusCode();
        return Response.status(status).entity(LIST).build();
    }

    /** What it would do to load a file of the history again. */
    @GET
    @Path("files/{id: \\d+}")
    public String former(@PathParam("id") long id) {
        String text = loading.content(caller.get(), id);
        putList(text, loading.preview(caller.get(), bytes(text)));
        return LIST;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param find part of the names of whom the page shows; empty for all
     * @param users which page of them, from 1
     * @param stations the same
     */
    @GET
    @Path("{name: [A-Z0-9_]+}")
    public String holders(
            @PathParam("name") String name,
            @QueryParam("find") @DefaultValue("") String find,
            @QueryParam("users") @DefaultValue("1") int users,
            @QueryParam("stations") @DefaultValue("1") int stations) {
        LicenceCandidates candidates = assigning.candidates(caller.get(), name);
        putHolders(candidates, find);
        Set<Long> holders = ids(candidates.stock().users());
        models.put("users", HolderChoice.of(candidates.users(), find, users, holders, holders));
        Set<Long> places = ids(candidates.stock().stations());
        models.put("stations", HolderChoice.of(candidates.stations(), find, stations, places, places));
        return HOLDERS;
    }

    @POST
    @Path("{name: [A-Z0-9_]+}")
    public Response assign(
            @PathParam("name") String name,
            @FormParam("find") @DefaultValue("") String find,
            @FormParam("users") @DefaultValue("1") int usersPage,
            @FormParam("stations") @DefaultValue("1") int stationsPage,
            @FormParam("user") List<Long> users,
            @FormParam("had-user") List<Long> hadUsers,
            @FormParam("station") List<Long> stations,
            @FormParam("had-station") List<Long> hadStations) {
        Ticks forUsers = new Ticks(Set.copyOf(hadUsers), Set.copyOf(users));
        Ticks forStations = new Ticks(Set.copyOf(hadStations), Set.copyOf(stations));
        Optional<String> refused = assigning.change(caller.get(), name, forUsers, forStations);
        if (refused.isPresent()) {
            LicenceCandidates all = assigning.candidates(caller.get(), name);
            putHolders(all, find);
            models.put("problem", refused.get());
            models.put("users", again(all.users(), find, usersPage, forUsers));
            models.put("stations", again(all.stations(), find, stationsPage, forStations));
            return Response.status(UNPROCESSABLE).entity(HOLDERS).build();
        }
        request.getSession().setAttribute(Notice.KEY, "Saved. It holds at once.");
        return Response.ok("redirect:/setup/licences/" + name + "?find="
                        + URLEncoder.encode(find, StandardCharsets.UTF_8) + "&users=" + usersPage + "&stations="
                        + stationsPage)
                .build();
    }

    /** As it was sent: what others have changed since is no change of this form. */
    private static Paged<HolderChoice> again(List<LicenceHolder> all, String find, int page, Ticks sent) {
        return HolderChoice.of(all, find, page, sent.had(), sent.has());
    }

    private void putList(String text, @Nullable LicencePreview preview) {
        frame();
        LicenceView view = report.view(caller.get());
        models.put("text", text);
        models.put("preview", preview == null ? null : PreviewView.of(preview, caller.zone()));
        models.put("notices", view.notices().stream().map(NoticeView::of).toList());
        models.put(
                "licences",
                view.stock().stream()
                        .map(stock -> LicenceRow.of(stock, view.notices(), clock.instant(), caller.zone()))
                        .toList());
        models.put("files", FileRow.of(view.loaded(), clock.instant(), caller.zone()));
        models.put(
                "inForce",
                view.inForce()
                        .map(file -> "Licence " + file.licenceId() + " for " + file.licensee() + ", loaded by "
                                + file.loadedBy())
                        .orElse("No licence file was loaded yet"));
    }

    private void putHolders(LicenceCandidates candidates, String find) {
        frame();
        models.put("find", find);
        models.put("problem", "");
        models.put("name", candidates.stock().name());
        models.put(
                "counts",
                candidates.stock().available() + " licensed, "
                        + candidates.stock().assigned() + " assigned, "
                        + candidates.stock().free() + " free");
    }

    private void frame() {
        frame.frame("setup");
        models.put("tabs", SetupTab.of(caller.get()));
        models.put("tab", "licences");
    }

    private static Set<Long> ids(List<LicenceHolder> holders) {
        return holders.stream().map(LicenceHolder::id).collect(Collectors.toSet());
    }
}

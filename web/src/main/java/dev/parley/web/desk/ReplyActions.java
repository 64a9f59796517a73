package dev.parley.web.desk;

import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.desk.AgentDesk;
import dev.parley.desk.Drafts;
import dev.parley.desk.Reply;
import dev.parley.desk.Replying;
import dev.parley.shared.RefusedException;
import dev.parley.web.htmx.HtmxRequest;
import dev.parley.web.htmx.HtmxResponse;
import dev.parley.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an agent writes (AG-3, AG-7). */
@Controller
@Path("/")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class ReplyActions {

    private static final String INTERNAL = "INTERNAL";

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @PathParam("id")
    long id;

    @Inject
    Replying replying;

    @Inject
    Drafts drafts;

    @Inject
    AgentDesk desk;

    @Inject
    DeskModels models;

    @Inject
    CurrentCaller caller;

    /**
     * @param to PUBLIC, PRIVATE, or INTERNAL for a note that only colleagues see
     * @param as which of several reply handles a public reply goes out as; empty for the default one
     */
    @POST
    @Path("interactions/{id}/replies")
    public String reply(
            @FormParam("to") @DefaultValue("PUBLIC") String to,
            @FormParam("replyTo") @Nullable Long replyTo,
            @FormParam("as") @DefaultValue("") String as,
            @FormParam("text") @DefaultValue("") String text,
            @FormParam("file") List<Long> files) {
        String normal = text.replace("\r\n", "\n");
        if (to.equals(INTERNAL)) {
            desk.note(caller.get(), id, normal);
            drafts.drop(id, caller.get().userId());
            return timeline(id);
        }
        Visibility visibility = visibility(to);
        long shownIn = replying.reply(
                caller.get(),
                new Reply(id, visibility, visibility == Visibility.PUBLIC ? replyTo : null, as, normal, files));
        return shownIn == id ? timeline(id) : moved(shownIn);
    }

    @POST
    @Path("interactions/{id}/draft")
    public String draft(
            @FormParam("to") @DefaultValue("PUBLIC") String to, @FormParam("text") @DefaultValue("") String text) {
        Visibility visibility = to.equals("PRIVATE") ? Visibility.PRIVATE : Visibility.PUBLIC;
        var savedAt = drafts.save(caller.get(), id, visibility, text.replace("\r\n", "\n"));
        models.put("saved", text.isBlank() ? "" : ComposerView.saved(savedAt, caller.zone()));
        return htmx().choose("desk/_draft.html", "redirect:/interactions/" + id);
    }

    private static Visibility visibility(String to) {
        if (!to.equals("PUBLIC") && !to.equals("PRIVATE")) {
            throw new RefusedException("Choose where the reply goes.");
        }
        return Visibility.valueOf(to);
    }

    private String timeline(long shown) {
        if (!htmx().partial()) {
            return "redirect:/interactions/" + shown;
        }
        HtmxResponse.on(response).afterSettle("desk-changed");
        models.forms();
        models.current(shown, null, null);
        return "desk/_timeline.html";
    }

    /** The answer became a private conversation of its own: it opens in place of this one. */
    private String moved(long to) {
        if (!htmx().partial()) {
            return "redirect:/interactions/" + to;
        }
        HtmxResponse.on(response)
                .into("#workspace", "outerHTML")
                .pushUrl(request.getContextPath() + "/app/interactions/" + to)
                .afterSettle("desk-changed");
        models.current(to, null, null);
        models.forms();
        models.mine(to);
        return DeskPages.WORKSPACE;
    }

    private HtmxRequest htmx() {
        return HtmxRequest.of(request);
    }
}

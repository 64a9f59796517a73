package dev.parley.web.desk;

import dev.parley.desk.ActingOnPosts;
import dev.parley.desk.CurrentInteraction;
import dev.parley.desk.PostDeed;
import dev.parley.desk.TimelineEntry.PostEntry;
import dev.parley.outbound.OutboxKind;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.util.stream.Stream;

/** What an agent does to posts (AG-4), and once more to what failed (AG-9). */
@Controller
@Path("/")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class PostPages {

    @Context
    HttpServletRequest request;

    @Context
    HttpServletResponse response;

    @PathParam("id")
    long id;

    @Inject
    ActingOnPosts acting;

    @Inject
    DeskModels models;

    @Inject
    CurrentCaller caller;

    /**
     * @param kind name of an {@link OutboxKind} other than PUBLISH
     * @param text the new text of an edit, the emoji of a reaction
     */
    @POST
    @Path("interactions/{id}/posts/{post}/actions")
    public String act(
            @PathParam("post") long post,
            @FormParam("kind") @DefaultValue("") String kind,
            @FormParam("text") @DefaultValue("") String text) {
        OutboxKind action = Stream.of(OutboxKind.values())
                .filter(known -> known.name().equals(kind) && known != OutboxKind.PUBLISH)
                .findFirst()
                .orElseThrow(() -> new RefusedException("There is no such action."));
        acting.act(caller.get(), id, new PostDeed(post, action, text.replace("\r\n", "\n")));
        return timeline();
    }

    /** The text of a post, to be changed where it stands. */
    @GET
    @Path("interactions/{id}/posts/{post}/edit")
    public String edit(@PathParam("post") long post) {
        boolean partial = HtmxRequest.of(request).partial();
        CurrentInteraction current = models.current(id, null, null);
        models.put("edit", EditView.of(id, editable(current, post), current.composer()));
        if (partial) {
            models.forms();
            return "desk/_edit.html";
        }
        models.frame("desk");
        return "desk/edit.html";
    }

    private static PostEntry editable(CurrentInteraction current, long post) {
        return current.timeline().stream()
                .filter(entry -> entry instanceof PostEntry found && found.id() == post)
                .map(PostEntry.class::cast)
                .filter(found -> found.can().contains(OutboxKind.EDIT))
                .findFirst()
                .orElseThrow(() -> new RefusedException("This post cannot be edited now."));
    }

    @POST
    @Path("interactions/{id}/outgoing/{item}/attempts")
    public String tryAgain(@PathParam("item") long item) {
        acting.tryAgain(caller.get(), id, item);
        return timeline();
    }

    private String timeline() {
        if (!HtmxRequest.of(request).partial()) {
            return "redirect:/interactions/" + id;
        }
        HtmxResponse.on(response).afterSettle("desk-changed");
        models.forms();
        models.current(id, null, null);
        return "desk/_timeline.html";
    }
}

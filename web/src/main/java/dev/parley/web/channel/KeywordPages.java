package dev.parley.web.channel;

import dev.parley.channel.ChannelDetails;
import dev.parley.channel.PreviewingKeywords;
import dev.parley.channel.PreviewingKeywords.Wish;
import dev.parley.web.desk.DeskModels;
import dev.parley.web.htmx.HtmxRequest;
import dev.parley.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;

/** What the keywords of a form would bring, before it is saved (CH-22). */
@Controller
@Path("channels")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class KeywordPages {

    @Context
    HttpServletRequest request;

    @Inject
    DeskModels frame;

    @Inject
    PreviewingKeywords previewing;

    @Inject
    ChannelForms forms;

    @Inject
    CurrentCaller caller;

    /** @param channel the one whose form it is, or 0 */
    @POST
    @Path("keyword-previews")
    public String start(@QueryParam("channel") @DefaultValue("0") long channel, @BeanParam ChannelForm form) {
        ChannelDetails details = form.details();
        if (!details.keywords().isEmpty() && details.accountId() != 0) {
            previewing.start(caller.get(), new Wish(details.accountId(), details.keywords(), details));
        }
        if (HtmxRequest.of(request).partial()) {
            return result();
        }
        return forms.again(form, channel, form.unreadable());
    }

    @GET
    @Path("keyword-previews")
    public String result() {
        frame.forms();
        forms.putPreview();
        return HtmxRequest.of(request).choose("channel/_keywords.html", "redirect:/channels");
    }
}

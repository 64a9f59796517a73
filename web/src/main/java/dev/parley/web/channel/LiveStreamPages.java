package dev.parley.web.channel;

import dev.parley.channel.SwitchingStreams;
import dev.parley.web.desk.DeskModels;
import dev.parley.web.htmx.HtmxRequest;
import dev.parley.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import java.time.Clock;

/** The live stream of a channel (WIRE 1.9). */
@Controller
@Path("channels/{id: \\d+}/stream")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class LiveStreamPages {

    @Context
    HttpServletRequest request;

    @PathParam("id")
    long id;

    @Inject
    Models models;

    @Inject
    DeskModels frame;

    @Inject
    SwitchingStreams streams;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @GET
    public String show() {
        frame.forms();
        models.put("stream", LiveStreamView.of(id, streams.state(caller.get(), id), clock.instant(), caller.zone()));
        return HtmxRequest.of(request).choose("channel/_stream.html", "redirect:/channels/" + id);
    }

    @POST
    public String set(@FormParam("wanted") boolean wanted) {
        streams.set(caller.get(), id, wanted);
        return show();
    }
}

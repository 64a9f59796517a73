package dev.parley.web.agentstate;

import dev.parley.desk.LoggingOff;
import dev.parley.web.desk.DeskModels;
import dev.parley.web.problem.Notice;
import dev.parley.web.security.CurrentCaller;
import dev.parley.web.view.SetupTab;
import dev.parley.workforce.ConfiguringReasons;
import dev.parley.workforce.ReasonUse;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;

/** Reasons that agents can choose for being away or in follow-up (RT-8), and for rejecting offers (RT-6). */
@Controller
@Path("setup/states")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class ReasonPages {

    private static final int UNPROCESSABLE = 422;
    private static final String PAGE = "agentstate/index.html";
    private static final String BACK = "redirect:/setup/states";

    @Context
    HttpServletRequest request;

    @Inject
    Models models;

    @Inject
    DeskModels frame;

    @Inject
    ConfiguringReasons configuring;

    @Inject
    LoggingOff loggingOff;

    @Inject
    CurrentCaller caller;

    @GET
    public String list() {
        put(ReasonUse.AWAY, "", "");
        return PAGE;
    }

    @POST
    public Response add(
            @FormParam("state") @DefaultValue("AWAY") String state,
            @FormParam("label") @DefaultValue("") String label) {
        ReasonUse use = Arrays.stream(ReasonUse.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(ReasonUse.AWAY);
        Optional<String> refused = configuring.add(caller.get(), use, label);
        if (refused.isPresent()) {
            put(use, label, refused.get());
            return Response.status(UNPROCESSABLE).entity(PAGE).build();
        }
        return Response.ok(back("The reason is added.")).build();
    }

    @POST
    @Path("{id: \\d+}/offered")
    public String offer(@PathParam("id") long id, @FormParam("on") @DefaultValue("false") boolean on) {
        configuring.offer(caller.get(), id, on);
        return back(on ? "The reason is offered." : "The reason is not offered any more.");
    }

    @POST
    @Path("{id: \\d+}/up")
    public String moveUp(@PathParam("id") long id) {
        configuring.moveUp(caller.get(), id);
        return BACK;
    }

    @POST
    @Path("{id: \\d+}/removal")
    public String remove(@PathParam("id") long id) {
        configuring.remove(caller.get(), id);
        return back("The reason is removed.");
    }

    private String back(String words) {
        request.getSession().setAttribute(Notice.KEY, words);
        return BACK;
    }

    private void put(ReasonUse use, String label, String problem) {
        frame.frame("setup");
        models.put("tabs", SetupTab.of(caller.get()));
        models.put("tab", "states");
        models.put("reasons", configuring.list(caller.get()));
        models.put("rule", loggingOff.words());
        models.put("uses", ReasonUse.values());
        models.put("use", use);
        models.put("label", label);
        models.put("problem", problem);
    }
}

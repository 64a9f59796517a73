package dev.parley.web.workforce;

import dev.parley.administration.AskingWhatIf;
import dev.parley.administration.AskingWhatIf.Answer;
import dev.parley.web.channel.FormView;
import dev.parley.web.desk.DeskModels;
import dev.parley.web.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.Set;

/** Who would get an interaction if it came now, and why (RT-4). */
@Controller
@Path("what-if")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class WhatIfPages {

    @Inject
    Models models;

    @Inject
    DeskModels frame;

    @Inject
    AskingWhatIf asking;

    @Inject
    CurrentCaller caller;

    @GET
    public String ask(
            @QueryParam("workgroup") @DefaultValue("") String workgroup,
            @QueryParam("type") @DefaultValue("SOCIAL_CONVERSATION") String type,
            @QueryParam("platform") @DefaultValue("X") String platform,
            @QueryParam("skills") @DefaultValue("") String skills,
            @QueryParam("priority") @DefaultValue("0") String priority) {
        Answer answer = asking.ask(caller.get(), workgroup, type, platform, skills, priority);
        frame.frame("users");
        models.put(
                "form",
                new FormView(
                        Map.of(
                                "workgroup", workgroup,
                                "type", type,
                                "platform", platform,
                                "skills", skills,
                                "priority", priority),
                        Set.of(),
                        answer.problems()));
        models.put(
                "ask",
                WhatIfView.of(Choice.of(answer.workgroups()), answer.forecast().orElse(null)));
        return "workforce/whatif.html";
    }
}

package dev.parley.web.guide;

import dev.parley.web.desk.DeskModels;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.mvc.Controller;
import jakarta.mvc.Models;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.util.Map;

/** Every component with sample texts, for those who build pages. */
@Controller
@Path("styleguide")
@Produces("text/html;charset=UTF-8")
@RequestScoped
public class StyleGuidePage {

    @Inject
    Models models;

    @Inject
    DeskModels frame;

    @Inject
    Clock clock;

    @GET
    public String guide() {
        frame.frame("styleguide");
        Map<String, Object> samples = GuideSamples.at(clock.instant());
        samples.forEach(models::put);
        return "styleguide/index.html";
    }
}

package dev.parley.web.problem;

import dev.parley.web.htmx.HtmxRequest;
import dev.parley.web.htmx.HtmxResponse;
import dev.parley.web.view.Templates;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Locale;
import java.util.Map;

/** One shape for everything that did not work: a sentence beside the work for htmx, else a page. */
@RequestScoped
public class ProblemAnswers {

    @Inject
    Templates templates;

    @Inject
    HttpServletRequest request;

    /** @param page the view for people without htmx */
    Response of(Status status, String page, String words, HttpServletResponse answer) {
        HtmxRequest htmx = HtmxRequest.of(request);
        if (htmx.partial()) {
            HtmxResponse.on(answer).into("#toasts", "beforeend").afterSettle("desk-stale");
        }
        return Response.status(status)
                .type("text/html;charset=UTF-8")
                .entity(templates.render(
                        htmx.choose("error/_toast", page), Locale.ENGLISH, Map.of("words", words, "back", back())))
                .build();
    }

    private String back() {
        return "GET".equals(request.getMethod()) ? "/app/desk" : lastPage();
    }

    private String lastPage() {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        int cut = path.indexOf('/', "/app/interactions/".length());
        return path.startsWith("/app/interactions/") && cut > 0 ? path.substring(0, cut) : "/app/desk";
    }
}

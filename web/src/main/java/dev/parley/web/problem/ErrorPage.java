package dev.parley.web.problem;

import dev.parley.web.api.Problem;
import dev.parley.web.htmx.HtmxRequest;
import dev.parley.web.htmx.HtmxResponse;
import dev.parley.web.view.Templates;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** What errors show that never reach a controller: unknown addresses, missing rights, broken requests. */
@WebServlet("/problem")
public class ErrorPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Map<Integer, String> WORDS = Map.of(
            403, "This page was open for too long, or you do not have the right for it. Load it again and repeat.",
            404, "There is no such page.",
            411, "This request did not tell its length.",
            413, "This is too long to be sent. Shorten it and try again.");

    @Inject
    private transient Templates templates;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer number ? number : HttpServletResponse.SC_NOT_FOUND;
        if (isApi(request)) {
            Problem.write(response, status);
            return;
        }
        boolean partial = HtmxRequest.of(request).partial();
        if (partial) {
            HtmxResponse.on(response).into("#toasts", "beforeend");
        }
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        String words = WORDS.getOrDefault(status, "This did not work.");
        String view = partial ? "error/_toast" : viewFor(status);
        response.getWriter().write(templates.render(view, Locale.ENGLISH, Map.of("words", words, "back", "/app/desk")));
    }

    /** Whether it was for another system, which reads no pages. */
    private static boolean isApi(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String place
                && place.startsWith(request.getContextPath() + "/api/");
    }

    private static String viewFor(int status) {
        return switch (status) {
            case 403 -> "error/403";
            case 404 -> "error/404";
            default -> status < 500 ? "error/409" : "error/5xx";
        };
    }
}

package dev.parley.web.channel;

import dev.parley.channel.LoggingInAtPlatforms;
import dev.parley.shared.RefusedException;
import dev.parley.web.problem.Notice;
import dev.parley.web.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/**
 * Where platforms send the administrator back (CH-7). Not a page of the framework, because that may log the address of a
 * request, and the address holds the code. It leads on at once, so that the code stays in no history.
 */
@WebServlet(urlPatterns = ConsentServlet.PATH)
public class ConsentServlet extends HttpServlet {

    static final String PATH = "/app/accounts/consent";

    private static final long serialVersionUID = 1L;

    @Inject
    transient LoggingInAtPlatforms loggingIn;

    @Inject
    transient CurrentCaller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.sendRedirect(request.getContextPath() + "/app/accounts/" + next(request));
    }

    private String next(HttpServletRequest request) {
        try {
            return ""
                    + loggingIn.finish(
                            caller.get(), text(request, "state"), text(request, "code"), text(request, "error"));
        } catch (RefusedException e) {
            request.getSession().setAttribute(Notice.KEY, e.getMessage());
            return "consent/refused";
        }
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}

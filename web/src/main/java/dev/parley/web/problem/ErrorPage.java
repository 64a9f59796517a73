package dev.parley.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.templateresolver.WebApplicationTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** The page for errors that never reach a controller: unknown addresses, missing rights, broken requests. */
@WebServlet("/problem")
public class ErrorPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Map<Integer, String> WORDS = Map.of(
            403, "You do not have the right to see this page.",
            404, "There is no such page.",
            411, "This request did not tell its length.",
            413, "This is too long to be sent. Shorten it and try again.");

    private transient @Nullable JakartaServletWebApplication application;
    private transient @Nullable TemplateEngine engine;

    @Override
    public void init() {
        JakartaServletWebApplication here = JakartaServletWebApplication.buildApplication(getServletContext());
        var resolver = new WebApplicationTemplateResolver(here);
        resolver.setPrefix("/WEB-INF/views/");
        resolver.setSuffix(".html");
        TemplateEngine own = new TemplateEngine();
        own.setTemplateResolver(resolver);
        application = here;
        engine = own;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JakartaServletWebApplication here = application;
        TemplateEngine own = engine;
        if (here == null || own == null) {
            throw new IllegalStateException("The error page is not ready.");
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer number ? number : HttpServletResponse.SC_NOT_FOUND;
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        Map<String, Object> model = Map.of("words", WORDS.getOrDefault(status, "This did not work."), "back", "/app/desk");
        var context = new WebContext(here.buildExchange(request, response), Locale.ENGLISH, model);
        own.process(viewFor(status), context, response.getWriter());
    }

    private static String viewFor(int status) {
        return switch (status) {
            case 403 -> "error/403";
            case 404 -> "error/404";
            default -> status < 500 ? "error/409" : "error/5xx";
        };
    }
}

package dev.parley.web.problem;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.templateresolver.WebApplicationTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Renders error pages by itself: when they are needed, no controller is at work that could name a view. */
@ApplicationScoped
public class ProblemTemplates {

    @Inject
    ServletContext servletContext;

    private @Nullable JakartaServletWebApplication application;
    private final TemplateEngine engine = new TemplateEngine();

    @PostConstruct
    void prepare() {
        JakartaServletWebApplication here = JakartaServletWebApplication.buildApplication(servletContext);
        var resolver = new WebApplicationTemplateResolver(here);
        resolver.setPrefix("/WEB-INF/views/");
        resolver.setSuffix(".html");
        engine.setTemplateResolver(resolver);
        application = here;
    }

    /** @param back where the page leads on to */
    String render(String view, String words, String back, HttpServletRequest request, HttpServletResponse response) {
        JakartaServletWebApplication here = application;
        if (here == null) {
            throw new IllegalStateException("The error pages are not ready.");
        }
        Map<String, Object> model = Map.of("words", words, "back", back);
        return engine.process(view, new WebContext(here.buildExchange(request, response), Locale.ENGLISH, model));
    }
}

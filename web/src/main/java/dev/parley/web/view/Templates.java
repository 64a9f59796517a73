package dev.parley.web.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.WebApplicationTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** The pages' templates. A page is drawn from its model alone: nothing of the request is in reach of a template. */
@ApplicationScoped
public class Templates {

    /** More than there are expressions in all templates; Thymeleaf keeps 500 by default and parses the others again. */
    private static final int EXPRESSIONS_KEPT = 10_000;

    @Inject
    ServletContext servletContext;

    private final TemplateEngine engine = new TemplateEngine();

    @PostConstruct
    void prepare() {
        var resolver =
                new WebApplicationTemplateResolver(JakartaServletWebApplication.buildApplication(servletContext));
        resolver.setPrefix("/WEB-INF/views/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(resolver);
        engine.setLinkBuilder(new PageLinks(servletContext.getContextPath()));
        var caches = new StandardCacheManager();
        caches.setExpressionCacheMaxSize(EXPRESSIONS_KEPT);
        engine.setCacheManager(caches);
    }

    /**
     * Draws a whole page, so that one that fails half-way is not begun.
     *
     * @param template its file below {@code WEB-INF/views}; {@code .html} may be left out
     */
    public String render(String template, Locale locale, Map<String, Object> model) {
        return engine.process(template, new Context(locale, model));
    }
}

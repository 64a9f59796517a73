package dev.parley.web.templates;

import dev.parley.web.view.PageLinks;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/** Renders the real templates without a server. */
final class Views {

    static final Path WEBAPP = Path.of("src/main/webapp");
    static final Path ROOT = WEBAPP.resolve("WEB-INF/views");

    private Views() {}

    static String render(String view, Map<String, Object> model) {
        var resolver = new FileTemplateResolver();
        resolver.setPrefix(ROOT + "/");
        resolver.setSuffix(".html");
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setLinkBuilder(new PageLinks(""));
        return engine.process(view, new Context(Locale.ENGLISH, model));
    }
}

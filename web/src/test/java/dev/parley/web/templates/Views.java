package dev.parley.web.templates;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
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
        engine.setLinkBuilder(new WithoutContextPath());
        return engine.process(view, new Context(Locale.ENGLISH, model));
    }

    private static final class WithoutContextPath extends StandardLinkBuilder {
        @Override
        protected String computeContextPath(IExpressionContext context, String base, Map<String, Object> parameters) {
            return "";
        }

        @Override
        protected String processLink(IExpressionContext context, String link) {
            return link;
        }
    }
}

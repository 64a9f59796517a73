package dev.parley.web.view;

import java.util.Map;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** Links of templates, below the path that the application was deployed at; no session ID is ever written into one. */
public final class PageLinks extends StandardLinkBuilder {

    private final String contextPath;

    public PageLinks(String contextPath) {
        this.contextPath = contextPath;
    }

    @Override
    protected String computeContextPath(IExpressionContext context, String base, Map<String, Object> parameters) {
        return contextPath;
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
        return link;
    }
}

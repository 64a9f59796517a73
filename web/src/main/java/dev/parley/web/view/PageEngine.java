package dev.parley.web.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mvc.engine.ViewEngine;
import jakarta.mvc.engine.ViewEngineContext;
import jakarta.mvc.engine.ViewEngineException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Answers with a page that Thymeleaf draws. Krazo's own engine for Thymeleaf keeps the model in the request, behind a
 * proxy, and has begun its answer when a page fails half-way.
 */
@ApplicationScoped
public class PageEngine implements ViewEngine {

    @Inject
    Templates templates;

    @Override
    public boolean supports(String view) {
        return view.endsWith(".html");
    }

    @Override
    public void processView(ViewEngineContext context) throws ViewEngineException {
        String page = templates.render(
                context.getView(), context.getLocale(), context.getModels().asMap());
        try {
            context.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ViewEngineException(e);
        }
    }
}

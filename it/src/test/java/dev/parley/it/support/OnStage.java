package dev.parley.it.support;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test class the stage, which all browser tests of a run share. */
public final class OnStage implements ParameterResolver, AfterEachCallback {

    private static final Namespace SPACE = Namespace.create(OnStage.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return stage(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        context.getExecutionException()
                .ifPresent(failure -> stage(context)
                        .keepPictures(context.getRequiredTestMethod().getName()));
        stage(context).everybodyLeaves();
    }

    private static Stage stage(ExtensionContext context) {
        return context.getRoot().getStore(SPACE).getOrComputeIfAbsent(Stage.class, type -> new Stage(), Stage.class);
    }
}

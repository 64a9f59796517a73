package dev.parley.it.client;

import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Tells Arquillian where the servlet is that runs the tests. The connector takes that from the server's output, which it
 * looks at five times a second, and does not mind when the list of servlets has not come to its end by then: on a busy
 * machine every test failed now and then.
 */
public final class WholeDeployment implements LoadableExtension {

    static final String RUNNER = "ArquillianServletRunnerEE9";
    static final String CONTEXT_ROOT = "/parley";

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Completing.class);
    }

    /** Hears of each deployment before the first test. */
    public static final class Completing {

        public void complete(@Observes ProtocolMetaData deployed) {
            deployed.getContexts(HTTPContext.class).stream()
                    .filter(context -> context.getServletByName(RUNNER) == null)
                    .forEach(context -> context.add(new Servlet(RUNNER, CONTEXT_ROOT)));
        }
    }
}

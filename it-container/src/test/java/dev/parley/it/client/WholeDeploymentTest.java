package dev.parley.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.junit.jupiter.api.Test;

class WholeDeploymentTest {

    private final HTTPContext context = new HTTPContext("127.0.0.1", 8080);

    private Servlet completed() {
        new WholeDeployment.Completing().complete(new ProtocolMetaData().addContext(context));
        return context.getServletByName(WholeDeployment.RUNNER);
    }

    @Test
    void aServletThatWasNotReadIsThere() {
        assertThat(completed().getContextRoot()).isEqualTo("/parley");
    }

    @Test
    void oneThatWasReadStaysAsItIs() {
        context.add(new Servlet(WholeDeployment.RUNNER, "/elsewhere"));
        assertThat(completed().getContextRoot()).isEqualTo("/elsewhere");
        assertThat(context.getServlets()).hasSize(1);
    }
}

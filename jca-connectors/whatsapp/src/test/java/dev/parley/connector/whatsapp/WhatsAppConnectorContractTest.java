package dev.parley.connector.whatsapp;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.kit.BaseManagedConnectionFactory;
import dev.parley.connector.kit.ConnectorContract;
import java.net.URI;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class WhatsAppConnectorContractTest extends ConnectorContract {

    @Override
    protected BaseManagedConnectionFactory newFactory() {
        return new WhatsAppManagedConnectionFactory();
    }

    @Override
    protected AccountAccess account(String key, URI baseUri) {
        return WhatsAppFixture.access(key, baseUri);
    }

    @Test
    void theHostOfTheFilesMaySeeTheToken() {
        BaseManagedConnectionFactory factory = newFactory();
        factory.setAllowedHosts("files.example");
        Assertions.assertThat(factory.settings().allowedHosts())
                .containsExactlyInAnyOrder("files.example", "lookaside.fbsbx.com");
    }
}

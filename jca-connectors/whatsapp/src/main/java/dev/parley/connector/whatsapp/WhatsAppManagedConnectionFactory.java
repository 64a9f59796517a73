package dev.parley.connector.whatsapp;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.kit.BaseManagedConnectionFactory;
import dev.parley.connector.kit.HttpExchangePort;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the connections to WhatsApp; all configuration is the kit's. */
public class WhatsAppManagedConnectionFactory extends BaseManagedConnectionFactory {

    private static final long serialVersionUID = 1L;

    @Override
    protected SocialConnection session(AccountAccess access, HttpExchangePort http) {
        return new WhatsAppSession(access, http, clock());
    }

    /** Files lie on a host of their own, which wants the token too. */
    @Override
    protected Set<String> platformHosts() {
        return Set.of("lookaside.fbsbx.com");
    }

    @Override
    protected String productName() {
        return "WhatsApp";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}

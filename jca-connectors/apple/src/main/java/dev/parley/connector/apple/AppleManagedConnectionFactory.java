package dev.parley.connector.apple;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.kit.BaseManagedConnectionFactory;
import dev.parley.connector.kit.HttpExchangePort;
import org.jspecify.annotations.Nullable;

/** Makes the connections to Apple; all configuration is the kit's. */
public class AppleManagedConnectionFactory extends BaseManagedConnectionFactory {

    private static final long serialVersionUID = 1L;

    @Override
    protected SocialConnection session(AccountAccess access, HttpExchangePort http) {
        return new AppleSession(access, http, clock());
    }

    @Override
    protected String productName() {
        return "Apple Messages for Business";
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

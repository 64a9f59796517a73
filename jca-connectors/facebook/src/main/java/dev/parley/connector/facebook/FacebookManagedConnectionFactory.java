package dev.parley.connector.facebook;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.kit.BaseManagedConnectionFactory;
import dev.parley.connector.kit.HttpExchangePort;
import org.jspecify.annotations.Nullable;

/** Makes the connections to Facebook. The tokens of pages are kept here, so that not every connection asks for them. */
public class FacebookManagedConnectionFactory extends BaseManagedConnectionFactory {

    private static final long serialVersionUID = 1L;

    private transient @Nullable TokenShelf shelf;

    private synchronized TokenShelf shelf() {
        TokenShelf known = shelf;
        if (known == null) {
            known = new TokenShelf();
            shelf = known;
        }
        return known;
    }

    @Override
    protected SocialConnection session(AccountAccess access, HttpExchangePort http) {
        return new FacebookSession(access, http, clock(), shelf(), settings().allowedHosts());
    }

    @Override
    protected String productName() {
        return "Facebook";
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

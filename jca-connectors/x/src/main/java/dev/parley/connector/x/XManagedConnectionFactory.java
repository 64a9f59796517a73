package dev.parley.connector.x;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.kit.BaseManagedConnectionFactory;
import dev.parley.connector.kit.HttpExchangePort;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Makes the connections to X; all configuration is the kit's. */
public class XManagedConnectionFactory extends BaseManagedConnectionFactory {

    private static final long serialVersionUID = 1L;

    private transient @Nullable UploadedMedia uploaded;

    @Override
    protected SocialConnection session(AccountAccess access, HttpExchangePort http) {
        return new XSession(
                access, http, clock(), () -> ThreadLocalRandom.current().nextDouble(), uploaded());
    }

    /** A factory that came out of a stream has forgotten what was uploaded, which is harmless. */
    private synchronized UploadedMedia uploaded() {
        UploadedMedia known = uploaded;
        if (known == null) {
            known = new UploadedMedia();
            uploaded = known;
        }
        return known;
    }

    @Override
    protected String productName() {
        return "X";
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

package dev.parley.web.api;

import dev.parley.apikey.ApiKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Systems that call the REST API with a key: {@code Authorization: Bearer parley_…}. */
@ApplicationScoped
public class ApiCallers {

    /** What every key may do. */
    public static final String ROLE = "api-key";

    private static final String BEARER = "Bearer ";
    private static final String PRINCIPAL = "api-key-";

    @Inject
    ApiKeys keys;

    /** Whether a request is one of another system at all. */
    public static boolean isOne(@Nullable String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    /** The name under which the container knows the system; empty when the key is wrong or revoked. */
    public Optional<String> principal(String authorization) {
        return keys.verify(authorization.substring(BEARER.length()).strip()).map(id -> PRINCIPAL + id);
    }

    static long keyOf(String principal) {
        return Long.parseLong(principal.substring(PRINCIPAL.length()));
    }
}

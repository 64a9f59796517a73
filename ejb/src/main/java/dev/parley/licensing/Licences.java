package dev.parley.licensing;

import dev.parley.connector.api.Platform;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Licences of the server, and which one an interaction of a platform needs (RT-2). */
@Stateless
public class Licences {

    public static final String FEATURE_SOCIAL = "I3_FEATURE_SOCIAL_MEDIA";
    public static final String FEATURE_WHATSAPP = "I3_FEATURE_WHATSAPP_SOCIAL_MEDIA";
    public static final String ACCESS_SOCIAL = "I3_ACCESS_ACD_SOCIAL_MEDIA";
    public static final String ACCESS_WHATSAPP = "I3_ACCESS_ACD_WHATSAPP";

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    public static String accessFor(Platform platform) {
        return platform == Platform.WHATSAPP ? ACCESS_WHATSAPP : ACCESS_SOCIAL;
    }

    public static String featureFor(Platform platform) {
        return platform == Platform.WHATSAPP ? FEATURE_WHATSAPP : FEATURE_SOCIAL;
    }

    /** Names of the licences that are present and have not expired. */
    @SuppressWarnings("unchecked")
    public Set<String> valid(Instant now) {
        return new HashSet<String>(entities.createNativeQuery(
                        "select name from licence where expires_at is null or expires_at > :now", String.class)
                .setParameter("now", now)
                .getResultList());
    }

    public void add(String name, int count, @Nullable Instant expiresAt) {
        entities.createNativeQuery("insert into licence (name, available, expires_at) values (:name, :count, :until)")
                .setParameter("name", name)
                .setParameter("count", count)
                .setParameter("until", expiresAt)
                .executeUpdate();
    }
}

package dev.parley.licensing;

import dev.parley.connector.api.Platform;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Licences of the server, and which one an interaction of a platform needs (RT-2). */
@Stateless
public class Licences {

    public static final String FEATURE_SOCIAL = "I3_FEATURE_SOCIAL_MEDIA";
    public static final String FEATURE_WHATSAPP = "I3_FEATURE_WHATSAPP_SOCIAL_MEDIA";
    public static final String ACCESS_SOCIAL = "I3_ACCESS_ACD_SOCIAL_MEDIA";
    public static final String ACCESS_WHATSAPP = "I3_ACCESS_ACD_WHATSAPP";

    static final Set<String> ASSIGNABLE = Set.of(ACCESS_SOCIAL, ACCESS_WHATSAPP);
    static final Set<String> KNOWN = Set.of(FEATURE_SOCIAL, FEATURE_WHATSAPP, ACCESS_SOCIAL, ACCESS_WHATSAPP);

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    public static String accessFor(Platform platform) {
        return platform == Platform.WHATSAPP ? ACCESS_WHATSAPP : ACCESS_SOCIAL;
    }

    /** What people call a licence; its name where it has no other. */
    public static String label(String licence) {
        return switch (licence) {
            case ACCESS_SOCIAL -> "Social media";
            case ACCESS_WHATSAPP -> "WhatsApp";
            default -> licence;
        };
    }

    public static String featureFor(Platform platform) {
        return platform == Platform.WHATSAPP ? FEATURE_WHATSAPP : FEATURE_SOCIAL;
    }

    /** What of the access that somebody holds counts: it is licensed, and so is the server's feature for it (RT-2). */
    public static Set<String> usable(Set<String> held, Set<String> valid) {
        Set<String> usable = new HashSet<>();
        if (held.contains(ACCESS_SOCIAL) && valid.containsAll(Set.of(ACCESS_SOCIAL, FEATURE_SOCIAL))) {
            usable.add(ACCESS_SOCIAL);
        }
        if (held.contains(ACCESS_WHATSAPP) && valid.containsAll(Set.of(ACCESS_WHATSAPP, FEATURE_WHATSAPP))) {
            usable.add(ACCESS_WHATSAPP);
        }
        return usable;
    }

    /** Names of the licences that are present and have not expired. */
    public Set<String> valid(Instant now) {
        return new HashSet<>(entities.createQuery(
                        "select l.name from Licence l where l.available > 0"
                                + " and (l.expiresAt is null or l.expiresAt > :now)",
                        String.class)
                .setParameter("now", now)
                .getResultList());
    }

    /** All licences with who has them, by name. */
    public List<LicenceStock> list() {
        return all(LockModeType.NONE).stream().map(this::stock).toList();
    }

    /** The same, and nobody else changes licences or who has them until the transaction ends. */
    public List<LicenceStock> listLocked() {
        return all(LockModeType.PESSIMISTIC_WRITE).stream().map(this::stock).toList();
    }

    /**
     * Whoever gives licences calls this first, before anything is read: nobody else changes licences or who has them
     * until the transaction ends.
     */
    public void lock() {
        all(LockModeType.PESSIMISTIC_WRITE);
    }

    private List<Licence> all(LockModeType lock) {
        return entities.createQuery("select l from Licence l order by l.name", Licence.class)
                .setLockMode(lock)
                .getResultList();
    }

    private LicenceStock stock(Licence licence) {
        return new LicenceStock(
                licence.name(),
                licence.available(),
                licence.expiresAt(),
                holders(
                        "select u.id, u.displayName from User u where :name member of u.licences order by u.displayName",
                        licence.name()),
                holders(
                        "select s.id, s.name from Station s where :name member of s.licences order by s.name",
                        licence.name()));
    }

    private List<LicenceHolder> holders(String query, String licence) {
        return entities.createQuery(query, Object[].class).setParameter("name", licence).getResultList().stream()
                .map(row -> new LicenceHolder((Long) row[0], (String) row[1]))
                .toList();
    }

    /** Replaces what is licensed; who has which licence stays. */
    public void replace(LicenceFile file, String text, String loadedBy, Instant now) {
        Set<String> named = new HashSet<>();
        for (LicenceFile.Entry entry : file.entries()) {
            named.add(entry.name());
            Licence known = entities.find(Licence.class, entry.name());
            if (known == null) {
                add(entry.name(), entry.count(), file.endOf(entry));
            } else {
                known.renew(entry.count(), file.endOf(entry));
            }
        }
        all(LockModeType.NONE).stream()
                .filter(licence -> !named.contains(licence.name()))
                .forEach(entities::remove);
        entities.persist(new LoadedLicence(file, text, loadedBy, now));
        entities.flush();
    }

    public Optional<LicenceInForce> inForce() {
        return loaded(1).stream().findFirst();
    }

    /** Files that were loaded, the one in force first. */
    public List<LicenceInForce> loaded(int most) {
        return entities
                .createQuery("select f from LoadedLicence f order by f.loadedAt desc, f.id desc", LoadedLicence.class)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(LoadedLicence::summary)
                .toList();
    }

    /** The text of a file that was loaded once. */
    public Optional<String> contentOf(long id) {
        return Optional.ofNullable(entities.find(LoadedLicence.class, id)).map(LoadedLicence::content);
    }

    public void add(String name, int count, @Nullable Instant expiresAt) {
        entities.persist(new Licence(name, count, expiresAt));
    }
}

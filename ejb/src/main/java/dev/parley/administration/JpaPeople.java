package dev.parley.administration;

import dev.parley.security.Role;
import dev.parley.shared.KeyChunks;
import dev.parley.workforce.User;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hibernate.exception.ConstraintViolationException;

/** What administrators need to know of users; a page costs the same however many users there are. */
@Stateless
public class JpaPeople {

    private static final String MATCHING = " from User u where (lower(u.login) like :part escape '!'"
            + " or lower(u.displayName) like :part escape '!'"
            + " or u.id in (select x.id from User x join x.memberships m where key(m) in"
            + " (select w.id from Workgroup w where lower(w.name) like :part escape '!'))"
            + " or u.id in (select y.id from User y join y.skills s where key(s) in"
            + " (select k.id from Skill k where lower(k.name) like :part escape '!')))";

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    public List<User> page(String search, UserFilter filter, int from, int size) {
        return matching(
                        "select u" + MATCHING + filter.condition() + " order by u.displayName, u.id",
                        search,
                        User.class)
                .setFirstResult(from)
                .setMaxResults(size)
                .getResultList();
    }

    /** IDs of those who are found, by name. */
    public List<Long> ids(String search, UserFilter filter, int most) {
        return matching(
                        "select u.id" + MATCHING + filter.condition() + " order by u.displayName, u.id",
                        search,
                        Long.class)
                .setMaxResults(most)
                .getResultList();
    }

    public long count(String search, UserFilter filter) {
        return matching("select count(u)" + MATCHING + filter.condition(), search, Long.class)
                .getSingleResult();
    }

    private <T> TypedQuery<T> matching(String query, String search, Class<T> type) {
        String part = search.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return entities.createQuery(query, type).setParameter("part", "%" + part + "%");
    }

    public List<User> all() {
        return entities.createQuery("select u from User u order by u.login", User.class)
                .getResultList();
    }

    /** Users with these logins, upper and lower case alike. */
    public List<User> byLogins(Collection<String> logins) {
        Set<String> keys = new HashSet<>();
        logins.forEach(login -> keys.add(login.toLowerCase(Locale.ROOT)));
        return KeyChunks.find(entities, User.class, "select u from User u where lower(u.login) in (:keys)", keys);
    }

    public List<String> unknownLogins(Collection<String> logins) {
        Set<String> known = new HashSet<>();
        byLogins(logins).forEach(user -> known.add(user.login().toLowerCase(Locale.ROOT)));
        return logins.stream()
                .filter(login -> !known.contains(login.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** How many enabled administrators there are besides these users. */
    public long administratorsBesides(Collection<Long> userIds) {
        Set<Long> others = new HashSet<>(administrators(LockModeType.NONE));
        others.removeAll(userIds);
        return others.size();
    }

    /** Called first, before anything is read: no other transaction takes an administrator away until this one ends. */
    public void lockAdministrators() {
        administrators(LockModeType.PESSIMISTIC_WRITE);
    }

    private List<Long> administrators(LockModeType lock) {
        return entities
                .createQuery("select u from User u where u.role = :role and u.enabled = true order by u.id", User.class)
                .setParameter("role", Role.ADMINISTRATOR)
                .setLockMode(lock)
                .getResultList()
                .stream()
                .map(User::id)
                .toList();
    }

    /** Lets go of what has been read and written, so that thousands of users do not slow each other down. */
    public void forget() {
        entities.flush();
        entities.clear();
    }

    /** Licences with how many there are and how many users and stations have one. */
    public List<LicenceUse> licences() {
        Map<String, Long> used = new HashMap<>();
        List.of("user_licence", "station_licence")
                .forEach(table -> entities.createNativeQuery(
                                "select licence, count(*) from " + table + " group by licence", Object[].class)
                        .getResultList()
                        .forEach(row -> used.merge(
                                (String) ((Object[]) row)[0], ((Number) ((Object[]) row)[1]).longValue(), Long::sum)));
        List<LicenceUse> uses = new ArrayList<>();
        for (Object row : entities.createNativeQuery(
                        "select name, available from licence order by name", Object[].class)
                .getResultList()) {
            String name = (String) ((Object[]) row)[0];
            if (name.startsWith("I3_ACCESS_")) {
                int available = ((Number) ((Object[]) row)[1]).intValue();
                uses.add(new LicenceUse(name, available, used.getOrDefault(name, 0L)));
            }
        }
        return uses;
    }

    /** Writes what is pending; false when a login is taken meanwhile. */
    public boolean write() {
        try {
            entities.flush();
            return true;
        } catch (ConstraintViolationException e) {
            return false;
        }
    }
}

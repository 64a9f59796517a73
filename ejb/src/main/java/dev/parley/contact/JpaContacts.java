package dev.parley.contact;

import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.Platform;
import dev.parley.shared.KeyChunks;
import dev.parley.shared.NewRows;
import dev.parley.shared.NotFoundException;
import dev.parley.shared.ShortText;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Contacts in the database. */
@Stateless
public class JpaContacts implements Contacts {

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    @Override
    public Map<String, ContactIdentity> recognise(Platform platform, Collection<Author> authors, Instant now) {
        Map<String, Author> byId = new LinkedHashMap<>();
        authors.forEach(author -> byId.merge(author.platformId(), author, JpaContacts::together));
        Map<String, ContactIdentity> known = new HashMap<>();
        if (byId.isEmpty()) {
            return known;
        }
        Set<String> ids = new HashSet<>(byId.keySet());
        authors.forEach(author -> ids.addAll(author.aliases()));
        KeyChunks.find(
                        entities,
                        ContactIdentity.class,
                        "select i from ContactIdentity i where i.platform = :platform"
                                + " and i.platformUserId in (:keys)",
                        ids,
                        query -> query.setParameter("platform", platform))
                .forEach(identity -> known.put(identity.platformUserId(), identity));
        List<Contact> people = new ArrayList<>();
        List<ContactIdentity> fresh = new ArrayList<>();
        byId.forEach((id, author) -> {
            ContactIdentity identity = known.get(id);
            if (identity == null) {
                identity = new ContactIdentity(
                        sameAs(author, known).orElseGet(() -> create(author, people, now)), platform, author, now);
                fresh.add(identity);
                known.put(id, identity);
            }
            identity.update(author);
            known.putAll(aliases(identity, author, known, now, fresh));
        });
        NewRows.insert(entities, people);
        NewRows.insert(entities, fresh);
        return known;
    }

    /** Further IDs of a person are identities too, so that they are found under each of them. */
    private static Map<String, ContactIdentity> aliases(
            ContactIdentity identity,
            Author author,
            Map<String, ContactIdentity> known,
            Instant now,
            List<ContactIdentity> fresh) {
        Map<String, ContactIdentity> others = new HashMap<>();
        for (String alias : author.aliases()) {
            ContactIdentity other = known.get(alias);
            if (other == null) {
                other = new ContactIdentity(identity.contactId(), identity.platform(), author.under(alias), now);
                fresh.add(other);
                others.put(alias, other);
            } else if (other.contactId() == identity.contactId()) {
                other.update(author);
            }
        }
        return others;
    }

    /** What two posts tell of one person: the later one counts where it tells something. */
    private static Author together(Author one, Author later) {
        Set<String> aliases = new HashSet<>(one.aliases());
        aliases.addAll(later.aliases());
        return new Author(
                one.platformId(),
                later.handle().isEmpty() ? one.handle() : later.handle(),
                later.displayName().isEmpty() ? one.displayName() : later.displayName(),
                later.avatarUrl().isEmpty() ? one.avatarUrl() : later.avatarUrl(),
                later.followers() < 0 ? one.followers() : later.followers(),
                aliases);
    }

    /** The contact who is known under another ID. */
    private static Optional<Long> sameAs(Author author, Map<String, ContactIdentity> known) {
        return author.aliases().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(ContactIdentity::contactId);
    }

    private static long create(Author author, List<Contact> people, Instant now) {
        String name = author.displayName().isEmpty() ? author.handle() : author.displayName();
        String shown = name.isEmpty() ? "Unknown" : ShortText.of(name, 200);
        Contact contact = new Contact(shown, now);
        people.add(contact);
        return contact.id();
    }

    @Override
    public Optional<ContactIdentity> findIdentity(Platform platform, String platformUserId) {
        return entities
                .createQuery(
                        "select i from ContactIdentity i where i.platformUserId = :id and i.platform = :platform",
                        ContactIdentity.class)
                .setParameter("id", platformUserId)
                .setParameter("platform", platform)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    public void renamed(Platform platform, String previousId, String currentId, Instant now) {
        Author same = new Author(currentId, "", "", "", -1, Set.of(previousId));
        recognise(platform, List.of(same), now);
    }

    @Override
    public void wantMarketing(Platform platform, Author person, boolean wanted, Instant at) {
        recognise(platform, List.of(person), at);
        findIdentity(platform, person.platformId()).stream()
                .flatMap(known -> listIdentities(known.contactId()).stream())
                .filter(identity -> identity.platform() == platform)
                .forEach(identity -> identity.wantMarketing(wanted, at));
    }

    @Override
    public boolean marketingStopped(long contactId, Platform platform) {
        return listIdentities(contactId).stream()
                .filter(identity -> identity.platform() == platform)
                .anyMatch(ContactIdentity::marketingStopped);
    }

    @Override
    public Contact getContact(long id) {
        Contact contact = entities.find(Contact.class, id);
        if (contact == null) {
            throw new NotFoundException("Contact " + id + " does not exist.");
        }
        return contact;
    }

    @Override
    public List<ContactIdentity> listIdentities(long contactId) {
        return entities.createQuery(
                        "select i from ContactIdentity i where i.contactId = :id order by i.platform",
                        ContactIdentity.class)
                .setParameter("id", contactId)
                .getResultList();
    }

    @Override
    public List<ContactIdentity> identitiesOf(Collection<Long> contactIds) {
        return KeyChunks.find(
                entities,
                ContactIdentity.class,
                "select i from ContactIdentity i where i.contactId in (:keys) order by i.id",
                contactIds);
    }

    @Override
    public Map<Long, ContactIdentity> identities(Collection<Long> ids) {
        Map<Long, ContactIdentity> byId = new HashMap<>();
        KeyChunks.find(entities, ContactIdentity.class, "select i from ContactIdentity i where i.id in (:keys)", ids)
                .forEach(identity -> byId.put(identity.id(), identity));
        return byId;
    }
}

package dev.parley.contact;

import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.Platform;
import dev.parley.shared.NotFoundException;
import dev.parley.shared.ShortText;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Contacts in the database. */
@Stateless
public class JpaContacts implements Contacts {

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    @Override
    public Map<String, ContactIdentity> recognise(Platform platform, Collection<Author> authors, Instant now) {
        Map<String, Author> byId = new LinkedHashMap<>();
        authors.forEach(author -> byId.put(author.platformId(), author));
        Map<String, ContactIdentity> known = new HashMap<>();
        if (byId.isEmpty()) {
            return known;
        }
        entities.createQuery(
                        "select i from ContactIdentity i where i.platform = :platform and i.platformUserId in :ids",
                        ContactIdentity.class)
                .setParameter("platform", platform)
                .setParameter("ids", byId.keySet())
                .getResultList()
                .forEach(identity -> known.put(identity.platformUserId(), identity));
        byId.forEach((id, author) -> {
            ContactIdentity identity = known.computeIfAbsent(id, unknown -> create(platform, author, now));
            identity.update(author);
        });
        return known;
    }

    private ContactIdentity create(Platform platform, Author author, Instant now) {
        String name = author.displayName().isEmpty() ? author.handle() : author.displayName();
        String shown = name.isEmpty() ? "Unknown" : ShortText.of(name, 200);
        Contact contact = new Contact(shown, now);
        entities.persist(contact);
        ContactIdentity identity = new ContactIdentity(contact, platform, author, now);
        entities.persist(identity);
        return identity;
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
        if (contactIds.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select i from ContactIdentity i where i.contactId in :ids order by i.id",
                        ContactIdentity.class)
                .setParameter("ids", contactIds)
                .getResultList();
    }

    @Override
    public Map<Long, ContactIdentity> identities(Collection<Long> ids) {
        Map<Long, ContactIdentity> byId = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.createQuery("select i from ContactIdentity i where i.id in :ids", ContactIdentity.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(identity -> byId.put(identity.id(), identity));
        }
        return byId;
    }
}

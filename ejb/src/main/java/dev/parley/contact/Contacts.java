package dev.parley.contact;

import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.Platform;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People who write. */
public interface Contacts {

    /**
     * Finds or creates the identities of a page's authors with one query (CO-1). Somebody who is known under an alias
     * gets one more identity of the same contact.
     *
     * @return identities by the platform's user ID
     */
    Map<String, ContactIdentity> recognise(Platform platform, Collection<Author> authors, Instant now);

    Optional<ContactIdentity> findIdentity(Platform platform, String platformUserId);

    /** A person has another ID on the platform from now on, and is the same contact. */
    void renamed(Platform platform, String previousId, String currentId, Instant now);

    /** A person wants marketing messages of us on this platform, or none, under whichever of their IDs there. */
    void wantMarketing(Platform platform, Author person, boolean wanted, Instant at);

    /** Whether the contact has told the platform to bring no marketing messages. */
    boolean marketingStopped(long contactId, Platform platform);

    Contact getContact(long id);

    List<ContactIdentity> listIdentities(long contactId);

    /** Identities of several contacts, the oldest of each first. */
    List<ContactIdentity> identitiesOf(Collection<Long> contactIds);

    /** Identities by ID. */
    Map<Long, ContactIdentity> identities(Collection<Long> ids);
}

package dev.parley.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.Platform;
import dev.parley.support.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JpaContactsTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    /** The person whom the last one of them is. */
    private ContactIdentity recognise(Author... authors) {
        String id = authors[authors.length - 1].platformId();
        return database.ask(entities -> {
            JpaContacts contacts = new JpaContacts();
            contacts.entities = entities;
            return Objects.requireNonNull(contacts.recognise(Platform.WHATSAPP, List.of(authors), NOON)
                    .get(id));
        });
    }

    private static Author known(String id, String name, String... aliases) {
        return new Author(id, "", name, "", -1, Set.of(aliases));
    }

    @Test
    void whatSeveralPostsTellOfOnePersonIsPutTogether() {
        long before = recognise(known("49170", "Ana")).contactId();
        ContactIdentity now = recognise(known("US.1", "Ana", "49170"), known("US.1", ""));
        assertThat(now.contactId()).as("the same person").isEqualTo(before);
        assertThat(now.displayName()).isEqualTo("Ana");
    }

    @Test
    void theLaterPostCountsWhereItTellsSomething() {
        ContactIdentity person = recognise(known("US.2", "Bo"), known("US.2", "Bo Lind"));
        assertThat(person.displayName()).isEqualTo("Bo Lind");
    }
}

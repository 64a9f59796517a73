package dev.parley.simulator.facebook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** All private messages between a page and a person. */
final class Conversation {
    final String id;
    final FacebookPage page;
    final Person person;
    final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile Instant updatedAt;
    private volatile Optional<Instant> personActedAt = Optional.empty();
    private volatile Instant readByPage = Instant.EPOCH;

    Conversation(String id, FacebookPage page, Person person, Instant now) {
        this.id = id;
        this.page = page;
        this.person = person;
        this.updatedAt = now;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    /** When the person last did something that opens the window. */
    Optional<Instant> personActedAt() {
        return personActedAt;
    }

    void acted(Instant now) {
        personActedAt = Optional.of(now);
        updatedAt = now;
    }

    void touch(Instant now) {
        updatedAt = now;
    }

    void readByPage(Instant now) {
        readByPage = now;
    }

    Instant readByPage() {
        return readByPage;
    }

    long unread() {
        return messages.stream()
                .filter(message -> message.facts.from().equals(person))
                .filter(message -> message.facts.createdAt().isAfter(readByPage))
                .count();
    }
}

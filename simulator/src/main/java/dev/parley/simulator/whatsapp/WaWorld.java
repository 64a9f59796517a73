package dev.parley.simulator.whatsapp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Business accounts with numbers and templates, persons, and all messages. */
public final class WaWorld {
    static final Duration WINDOW = Duration.ofHours(24);
    private final Clock clock;
    private final AtomicLong ids = new AtomicLong(1000);
    private final Map<String, String> accounts = new LinkedHashMap<>();
    private final Map<String, WaNumber> numbers = new LinkedHashMap<>();
    private final Map<String, WaUser> users = new LinkedHashMap<>();
    private final Map<String, WaTemplate> templates = new LinkedHashMap<>();
    private final Map<String, WaMessage> messages = new LinkedHashMap<>();

    WaWorld(Clock clock) {
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    String nextId() {
        return String.valueOf(880_000_000_000_000L + ids.incrementAndGet());
    }

    String nextMessageId() {
        return "wamid.SIM" + Long.toString(ids.incrementAndGet(), 36).toUpperCase(java.util.Locale.ROOT) + "A="
                + Long.toHexString(clock.millis());
    }

    public synchronized void addAccount(String id, String name) {
        accounts.put(id, name);
    }

    public synchronized Map<String, String> accounts() {
        return new LinkedHashMap<>(accounts);
    }

    public synchronized WaNumber addNumber(String id, String account, String display, String name) {
        WaNumber number = new WaNumber(id, account, display, name, clock);
        numbers.put(id, number);
        return number;
    }

    public synchronized Optional<WaNumber> number(String id) {
        return Optional.ofNullable(numbers.get(id));
    }

    public synchronized List<WaNumber> numbers() {
        return List.copyOf(numbers.values());
    }

    public synchronized WaUser put(WaUser user) {
        users.put(user.key(), user);
        return user;
    }

    synchronized void replace(WaUser old, WaUser user) {
        users.remove(old.key());
        users.put(user.key(), user);
    }

    public synchronized List<WaUser> users() {
        return List.copyOf(users.values());
    }

    /** By number, user ID or name. */
    public synchronized Optional<WaUser> user(String id) {
        return users.values().stream()
                .filter(each -> each.is(id) || each.name().equalsIgnoreCase(id))
                .findFirst();
    }

    public synchronized void put(WaTemplate template) {
        templates.put(template.id(), template);
    }

    synchronized boolean removeTemplate(String id) {
        return templates.remove(id) != null;
    }

    public synchronized Optional<WaTemplate> template(String id) {
        return Optional.ofNullable(templates.get(id));
    }

    public synchronized List<WaTemplate> templates(String account) {
        return templates.values().stream()
                .filter(each -> each.account().equals(account))
                .toList();
    }

    synchronized void put(WaMessage message) {
        messages.put(message.id(), message);
    }

    public synchronized Optional<WaMessage> message(String id) {
        return Optional.ofNullable(messages.get(id));
    }

    /** All messages, oldest first. */
    public synchronized List<WaMessage> messages() {
        return new ArrayList<>(messages.values());
    }

    /** Whether a free text may be sent: the person wrote in the last 24 hours. */
    public synchronized boolean windowOpen(String number, WaUser user) {
        Instant since = clock.instant().minus(WINDOW);
        return messages.values().stream()
                .anyMatch(each -> each.fromUser()
                        && each.number().equals(number)
                        && each.user().equals(user.key())
                        && each.at().isAfter(since));
    }

    /** How many IDs were given away. */
    long lastId() {
        return ids.get();
    }

    void continueAfter(long id) {
        ids.set(id);
    }

    synchronized void clear() {
        accounts.clear();
        numbers.clear();
        users.clear();
        templates.clear();
        messages.clear();
    }
}

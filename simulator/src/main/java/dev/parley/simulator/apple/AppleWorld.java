package dev.parley.simulator.apple;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One service provider with its businesses, the customers, and what they write to each other. */
public final class AppleWorld {
    private final Clock clock;
    private final Map<String, String> businesses = new LinkedHashMap<>();
    private final Map<String, AppleCustomer> customers = new LinkedHashMap<>();
    private final Map<String, AppleMessage> messages = new LinkedHashMap<>();
    private final Set<String> closed = new LinkedHashSet<>();
    private final Map<String, String> typing = new LinkedHashMap<>();
    private String provider = "";
    private byte[] key = new byte[0];

    public AppleWorld(Clock clock) {
        this.clock = clock;
    }

    /** @param secret in base64, as Apple shows it */
    public synchronized void register(String providerId, String secret) {
        provider = providerId;
        key = Base64.getDecoder().decode(secret);
    }

    public synchronized void addBusiness(String id, String name) {
        businesses.put(id, name);
    }

    public synchronized AppleCustomer addCustomer(String name, Set<String> capabilities) {
        String opaque = "urn:mbid:AQAAY" + UUID.randomUUID().toString().replace("-", "");
        return addCustomer(new AppleCustomer(opaque, name, "en_US", "iPhone OS", capabilities));
    }

    public synchronized AppleCustomer addCustomer(AppleCustomer customer) {
        customers.put(customer.id(), customer);
        return customer;
    }

    public synchronized String provider() {
        return provider;
    }

    synchronized byte[] key() {
        return key.clone();
    }

    public synchronized Map<String, String> businesses() {
        return new LinkedHashMap<>(businesses);
    }

    public synchronized List<AppleCustomer> customers() {
        return List.copyOf(customers.values());
    }

    /** By opaque ID, or by name. */
    public synchronized Optional<AppleCustomer> customer(String idOrName) {
        return Optional.ofNullable(customers.get(idOrName))
                .or(() -> customers.values().stream()
                        .filter(each -> each.name().equalsIgnoreCase(idOrName))
                        .findFirst());
    }

    public synchronized Optional<AppleMessage> message(String id) {
        return Optional.ofNullable(messages.get(id));
    }

    /** All messages, oldest first. */
    public synchronized List<AppleMessage> messages() {
        return new ArrayList<>(messages.values());
    }

    /** Keeps a message; one with the same ID is there already and stays. */
    synchronized boolean add(AppleMessage message) {
        boolean isNew = messages.putIfAbsent(message.id(), message) == null;
        if (isNew && message.fromCustomer()) {
            closed.remove(thread(message.customer(), message.business()));
        }
        return isNew;
    }

    AppleMessage written(
            AppleCustomer customer, String business, boolean fromCustomer, String type, String text, JsonObject body) {
        return new AppleMessage(body.getString("id"), business, customer.id(), fromCustomer, type, text, body, now());
    }

    synchronized void close(String customer, String business) {
        closed.add(thread(customer, business));
    }

    public synchronized boolean isClosed(String customer, String business) {
        return closed.contains(thread(customer, business));
    }

    synchronized boolean hasWritten(String customer, String business) {
        return messages.values().stream()
                .anyMatch(each -> each.fromCustomer()
                        && each.customer().equals(customer)
                        && each.business().equals(business));
    }

    synchronized void setTyping(String customer, String business, boolean on) {
        typing.put(thread(customer, business), on ? "typing_start" : "typing_end");
    }

    /** Whether the business shows this customer that it writes. */
    public synchronized boolean isTyping(String customer, String business) {
        return "typing_start".equals(typing.get(thread(customer, business)));
    }

    /** The service provider with its secret. */
    record Provider(String id, byte[] key) {}

    record Business(String id, String name) {}

    /** A thread that the customer left. */
    record Closed(String thread) {}

    synchronized List<Provider> providers() {
        return provider.isEmpty() ? List.of() : List.of(new Provider(provider, key));
    }

    synchronized void takeBack(Provider known) {
        provider = known.id();
        key = known.key().clone();
    }

    synchronized List<Business> businessList() {
        return businesses.entrySet().stream()
                .map(each -> new Business(each.getKey(), each.getValue()))
                .toList();
    }

    synchronized List<Closed> closedThreads() {
        return closed.stream().map(Closed::new).toList();
    }

    synchronized void takeBack(Closed thread) {
        closed.add(thread.thread());
    }

    Instant now() {
        return clock.instant();
    }

    public synchronized void clear() {
        businesses.clear();
        customers.clear();
        messages.clear();
        closed.clear();
        typing.clear();
        provider = "";
        key = new byte[0];
    }

    private static String thread(String customer, String business) {
        return customer + ">" + business;
    }
}

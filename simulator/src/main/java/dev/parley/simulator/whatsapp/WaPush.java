package dev.parley.simulator.whatsapp;

import dev.parley.simulator.graph.GraphAccess;
import dev.parley.simulator.graph.GraphRefusal;
import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.push.PushDesk;
import dev.parley.simulator.push.PushLine;
import dev.parley.simulator.push.PushTarget;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Pushes changes of a business account to the address that was registered for it. */
public final class WaPush {
    private final WaWorld world;
    private final GraphAccess access;
    private final PushDesk desk;
    private final Map<String, PushTarget> targets = new ConcurrentHashMap<>();
    private final Map<String, Registered> registered = new ConcurrentHashMap<>();

    /** Where the changes of an account go, and whose secret signs them. */
    record Registered(String account, String appId, String callback) {}

    WaPush(WaWorld world, GraphAccess access, PushDesk desk) {
        this.world = world;
        this.access = access;
        this.desk = desk;
    }

    public PushDesk desk() {
        return desk;
    }

    /** Registers an address after its handshake, as the platform does. */
    void subscribe(String account, String appId, String callback, String verifyToken) {
        String challenge = UUID.randomUUID().toString();
        String query = "hub.mode=subscribe&hub.verify_token=" + encode(verifyToken) + "&hub.challenge=" + challenge;
        URI address = URI.create(callback + (callback.contains("?") ? "&" : "?") + query);
        Optional<String> answer = new PushLine().ask(address);
        if (answer.filter(challenge::equals).isEmpty()) {
            throw GraphRefusal.of(2200, "Callback verification failed");
        }
        register(account, appId, callback);
    }

    /** Registers an address without asking it. */
    public void register(String account, String appId, String callback) {
        registered.put(account, new Registered(account, appId, callback));
        targets.put(
                account,
                new PushTarget(
                        "whatsapp", URI.create(callback), body -> access.signature(appId, body), WaPush::envelope));
    }

    boolean unsubscribe(String account) {
        registered.remove(account);
        return targets.remove(account) != null;
    }

    List<Registered> registered() {
        return List.copyOf(registered.values());
    }

    public Optional<URI> callback(String account) {
        return Optional.ofNullable(targets.get(account)).map(PushTarget::callback);
    }

    private static JsonObject envelope(List<JsonObject> entries) {
        JsonArrayBuilder all = JsonText.array();
        entries.forEach(all::add);
        return JsonText.object()
                .add("object", "whatsapp_business_account")
                .add("entry", all)
                .build();
    }

    /** A change that concerns a number. */
    void change(WaNumber number, String field, JsonObjectBuilder value) {
        value.add("messaging_product", "whatsapp")
                .add(
                        "metadata",
                        JsonText.object()
                                .add("display_phone_number", number.digits())
                                .add("phone_number_id", number.id()));
        change(number.account(), field, value);
    }

    /** A change that concerns the account. */
    void change(String account, String field, JsonObjectBuilder value) {
        PushTarget target = targets.get(account);
        if (target == null) {
            return;
        }
        JsonObject entry = JsonText.object()
                .add("id", account)
                .add("time", world.clock().instant().getEpochSecond())
                .add(
                        "changes",
                        JsonText.array()
                                .add(JsonText.object().add("field", field).add("value", value)))
                .build();
        desk.push(target, entry);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    void clear() {
        desk.reset();
    }
}

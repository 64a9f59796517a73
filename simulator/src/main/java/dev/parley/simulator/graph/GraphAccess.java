package dev.parley.simulator.graph;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Apps with their secrets, and all tokens; checks them as the Graph API does (WIRE 2.1). */
public final class GraphAccess {

    /** An app that is registered at the platform. */
    public record App(String id, String secret, String name) {}

    private final Clock clock;
    private final Map<String, App> apps = new ConcurrentHashMap<>();
    private final Map<String, GraphToken> tokens = new ConcurrentHashMap<>();
    private volatile boolean proofRequired;

    public GraphAccess(Clock clock) {
        this.clock = clock;
    }

    public void add(App app) {
        apps.put(app.id(), app);
    }

    public Optional<App> app(String id) {
        return Optional.ofNullable(apps.get(id));
    }

    public List<App> apps() {
        return List.copyOf(apps.values());
    }

    public void add(GraphToken token) {
        tokens.put(token.value(), token);
    }

    /** Any token that was ever given, ended ones included; an app's ID and secret are a token too. */
    public Optional<GraphToken> find(String value) {
        GraphToken known = tokens.get(value);
        return known != null ? Optional.of(known) : appToken(value);
    }

    private Optional<GraphToken> appToken(String value) {
        String[] parts = value.split("\\|", 2);
        return parts.length < 2
                ? Optional.empty()
                : app(parts[0])
                        .filter(app -> app.secret().equals(parts[1]))
                        .map(app -> new GraphToken(
                                value, GraphToken.Kind.APP, app.id(), app.id(), Set.of(), Optional.empty(), 0));
    }

    public List<GraphToken> tokens() {
        return List.copyOf(tokens.values());
    }

    public List<GraphToken> tokensOf(String ownerId) {
        return tokens.values().stream()
                .filter(token -> token.ownerId().equals(ownerId))
                .toList();
    }

    /** From now on the token is refused with error 190 and this subcode. */
    public boolean end(String value, int subcode) {
        return tokens.computeIfPresent(value, (key, token) -> token.ended(subcode)) != null;
    }

    /** Whether the app demands the proof of its secret with every call. */
    public void setProofRequired(boolean required) {
        proofRequired = required;
    }

    public boolean proofRequired() {
        return proofRequired;
    }

    /** The token of a call, when it may be used. */
    GraphToken admit(String value, String proof) {
        GraphToken token = find(value).orElseThrow(() -> GraphRefusal.badToken(0));
        int problem = token.problemAt(clock.instant());
        if (problem != 0) {
            throw GraphRefusal.badToken(problem);
        }
        checkProof(token, proof);
        return token;
    }

    private void checkProof(GraphToken token, String proof) {
        if (token.kind() == GraphToken.Kind.APP || (proof.isEmpty() && !proofRequired)) {
            return;
        }
        String secret = app(token.appId()).map(App::secret).orElse("");
        if (!same(proof, hmac(secret, token.value().getBytes(StandardCharsets.UTF_8)))) {
            throw GraphRefusal.invalid(
                    proof.isEmpty()
                            ? "API calls from the server require an appsecret_proof argument"
                            : "Invalid appsecret_proof provided in the API argument");
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** The header that proves a webhook: made with the app's secret over the raw bytes. */
    public Map<String, String> signature(String appId, byte[] body) {
        return Map.of(
                "X-Hub-Signature-256",
                "sha256=" + hmac(app(appId).map(App::secret).orElse(""), body));
    }

    private static String hmac(String key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec((key.isEmpty() ? "none" : key).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public void clear() {
        apps.clear();
        tokens.clear();
        proofRequired = false;
    }
}

package dev.parley.simulator.facebook;

import dev.parley.simulator.graph.GraphAccess;
import dev.parley.simulator.graph.GraphAccess.App;
import dev.parley.simulator.graph.GraphRefusal;
import dev.parley.simulator.graph.GraphReply;
import dev.parley.simulator.graph.GraphRequest;
import dev.parley.simulator.graph.GraphToken;
import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Gives tokens for codes and for tokens, and tells what a token is worth (WIRE 2.1). */
final class Granting {
    /** A code waits for its app. */
    private record Code(String appId, String redirect, String userId) {}

    private final FacebookWorld world;
    private final GraphAccess access;
    private final Rights rights;
    private final Map<String, Code> codes = new ConcurrentHashMap<>();

    Granting(FacebookWorld world, GraphAccess access, Rights rights) {
        this.world = world;
        this.access = access;
        this.rights = rights;
    }

    /** The person agreed. */
    String code(String appId, String redirect, String userId) {
        String code = UUID.randomUUID().toString();
        codes.put(code, new Code(appId, redirect, userId));
        return code;
    }

    GraphReply token(GraphRequest request) {
        App app = access.app(request.text("client_id"))
                .filter(known -> known.secret().equals(request.text("client_secret")))
                .orElseThrow(() -> GraphRefusal.of(1, "Error validating client secret."));
        return switch (request.text("grant_type")) {
            case "fb_exchange_token" -> given(exchanged(app, request.required("fb_exchange_token")), Rights.LONG);
            case "client_credentials" ->
                GraphReply.json(JsonText.object()
                        .add("access_token", app.id() + "|" + app.secret())
                        .add("token_type", "bearer")
                        .build());
            default -> given(fromCode(app, request), Rights.SHORT);
        };
    }

    private GraphToken exchanged(App app, String value) {
        GraphToken old = access.find(value)
                .filter(token -> token.appId().equals(app.id()))
                .orElseThrow(() -> GraphRefusal.badToken(467));
        int problem = old.problemAt(world.now());
        if (problem != 0) {
            throw GraphRefusal.badToken(problem);
        }
        return rights.longLived(old);
    }

    private GraphToken fromCode(App app, GraphRequest request) {
        Code code = codes.remove(request.required("code"));
        if (code == null || !code.appId().equals(app.id()) || !code.redirect().equals(request.text("redirect_uri"))) {
            throw GraphRefusal.of(100, 36009, "This authorization code has been used.");
        }
        return rights.issue(
                GraphToken.Kind.USER,
                code.userId(),
                app.id(),
                Rights.ALL_SCOPES,
                Optional.of(world.now().plus(Rights.SHORT)));
    }

    private static GraphReply given(GraphToken token, Duration life) {
        return GraphReply.json(JsonText.object()
                .add("access_token", token.value())
                .add("token_type", "bearer")
                .add("expires_in", life.toSeconds())
                .build());
    }

    GraphReply inspect(GraphRequest request) {
        GraphToken token = access.find(request.required("input_token"))
                .orElseThrow(() -> GraphRefusal.invalid("The input_token cannot be read"));
        boolean valid = token.problemAt(world.now()) == 0;
        JsonArrayBuilder scopes = JsonText.strings(token.scopes());
        JsonObjectBuilder data = JsonText.object()
                .add("app_id", token.appId())
                .add("type", token.kind().name())
                .add("is_valid", valid)
                .add(
                        "expires_at",
                        token.expiresAt().map(end -> end.getEpochSecond()).orElse(0L))
                .add(
                        "data_access_expires_at",
                        world.now().plus(Duration.ofDays(90)).getEpochSecond())
                .add("scopes", scopes);
        if (token.kind() == GraphToken.Kind.PAGE) {
            data.add("profile_id", token.ownerId());
        } else {
            data.add("user_id", token.ownerId());
        }
        if (!valid) {
            data.add(
                    "error",
                    JsonText.object()
                            .add("code", 190)
                            .add("subcode", token.problemAt(world.now()))
                            .add("message", "The session is over."));
        }
        return GraphReply.json(JsonText.object().add("data", data).build());
    }

    void clear() {
        codes.clear();
    }
}

package dev.parley.simulator.facebook;

import dev.parley.simulator.graph.GraphAccess;
import dev.parley.simulator.graph.GraphRefusal;
import dev.parley.simulator.graph.GraphRequest;
import dev.parley.simulator.graph.GraphToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Which token may do what on which page. */
final class Rights {
    static final Set<String> ALL_SCOPES = Set.of(
            "pages_show_list",
            "pages_read_engagement",
            "pages_read_user_content",
            "pages_manage_engagement",
            "pages_manage_posts",
            "pages_manage_metadata",
            "pages_messaging");
    static final Duration SHORT = Duration.ofHours(2);
    static final Duration LONG = Duration.ofDays(60);
    private final FacebookWorld world;
    private final GraphAccess access;

    Rights(FacebookWorld world, GraphAccess access) {
        this.world = world;
        this.access = access;
    }

    FacebookPage page(String id, GraphRequest request) {
        return world.page(id).orElseThrow(() -> GraphRefusal.unknownObject(id, request.method()));
    }

    /** The caller must be this page. */
    void asPage(FacebookPage page, GraphRequest request, String scope) {
        GraphToken token = request.caller();
        if (token.kind() != GraphToken.Kind.PAGE) {
            throw GraphRefusal.of(210, 0, "(#210) A page access token is required to request this resource.");
        }
        if (!token.ownerId().equals(page.id())) {
            throw GraphRefusal.unknownObject(page.id(), request.method());
        }
        if (!token.scopes().contains(scope)) {
            throw GraphRefusal.permission(scope);
        }
    }

    /** Page tokens of an admin: the same one at each call, until it is ended. */
    GraphToken pageToken(FacebookPage page, GraphToken user) {
        return access.tokensOf(page.id()).stream()
                .filter(token -> token.appId().equals(user.appId()) && token.problemAt(world.now()) == 0)
                .filter(token -> token.scopes().equals(user.scopes()))
                .findFirst()
                .orElseGet(() -> issue(GraphToken.Kind.PAGE, page.id(), user, Optional.empty()));
    }

    GraphToken longLived(GraphToken user) {
        return issue(
                GraphToken.Kind.USER,
                user.ownerId(),
                user,
                Optional.of(world.now().plus(LONG)));
    }

    private GraphToken issue(GraphToken.Kind kind, String owner, GraphToken like, Optional<Instant> end) {
        return issue(kind, owner, like.appId(), like.scopes(), end);
    }

    GraphToken issue(GraphToken.Kind kind, String owner, String app, Set<String> scopes, Optional<Instant> end) {
        String value = "EAA" + UUID.randomUUID().toString().replace("-", "");
        GraphToken token = new GraphToken(value, kind, owner, app, scopes, end, 0);
        access.add(token);
        return token;
    }

    boolean administers(GraphToken token, FacebookPage page) {
        return token.kind() == GraphToken.Kind.USER && page.admins().contains(token.ownerId());
    }
}

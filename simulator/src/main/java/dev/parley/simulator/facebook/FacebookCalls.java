package dev.parley.simulator.facebook;

import dev.parley.simulator.graph.GraphAccess;
import dev.parley.simulator.graph.GraphRefusal;
import dev.parley.simulator.graph.GraphReply;
import dev.parley.simulator.graph.GraphRequest;

/** Finds out what a call wants, by its method and path (WIRE 2.2). */
final class FacebookCalls {
    private final Reading reading;
    private final Writing writing;
    private final Sending sending;
    private final Granting granting;
    private final FacebookPush push;
    private final GraphAccess access;

    FacebookCalls(
            Reading reading,
            Writing writing,
            Sending sending,
            Granting granting,
            FacebookPush push,
            GraphAccess access) {
        this.reading = reading;
        this.writing = writing;
        this.sending = sending;
        this.granting = granting;
        this.push = push;
        this.access = access;
    }

    GraphReply answer(GraphRequest asked) {
        GraphRequest request = asked.withoutMe();
        push.reachedAt(request.base());
        if (request.path().size() > 2) {
            throw GraphRefusal.of(2500, "Unknown path components: /" + request.segment(2));
        }
        if (request.segment(0).equals("oauth")) {
            return granting.token(request);
        }
        if (request.segment(1).equals("subscriptions")
                && access.app(request.segment(0)).isPresent()) {
            return writing.subscriptions(request);
        }
        return switch (request.method()) {
            case "GET" -> get(request);
            case "POST" -> post(request);
            default -> delete(request);
        };
    }

    private GraphReply get(GraphRequest request) {
        if (request.segment(0).equals("debug_token")) {
            return granting.inspect(request);
        }
        return switch (request.path().size()) {
            case 0 -> reading.nodes(request);
            case 1 -> reading.node(request);
            default -> reading.edge(request);
        };
    }

    private GraphReply post(GraphRequest request) {
        return switch (request.segment(1)) {
            case "" -> writing.change(request);
            case "feed" -> writing.post(request);
            case "photos" -> writing.photo(request);
            case "comments" -> writing.comment(request);
            case "likes" -> writing.like(request, true);
            case "messages" -> sending.send(request);
            case "message_attachments" -> sending.upload(request);
            case "subscribed_apps" -> writing.subscribePage(request);
            default -> throw GraphRefusal.of(2500, "Unknown path components: /" + request.segment(1));
        };
    }

    private GraphReply delete(GraphRequest request) {
        return switch (request.segment(1)) {
            case "" -> writing.delete(request);
            case "likes" -> writing.like(request, false);
            case "subscribed_apps" -> writing.subscribePage(request);
            default -> throw GraphRefusal.of(2500, "Unknown path components: /" + request.segment(1));
        };
    }
}

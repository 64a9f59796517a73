package dev.parley.simulator.facebook;

import dev.parley.simulator.graph.CursorPage;
import dev.parley.simulator.graph.GraphNode;
import dev.parley.simulator.graph.GraphRefusal;
import dev.parley.simulator.graph.GraphReply;
import dev.parley.simulator.graph.GraphRequest;
import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Whatever is asked with GET. */
final class Reading {
    private final FacebookWorld world;
    private final Rights rights;
    private final FacebookPush files;
    private final Subscriptions subscriptions;

    Reading(FacebookWorld world, Rights rights, FacebookPush files, Subscriptions subscriptions) {
        this.world = world;
        this.rights = rights;
        this.files = files;
        this.subscriptions = subscriptions;
    }

    GraphReply node(GraphRequest request) {
        return GraphReply.json(find(request.segment(0), request).toJson(request.fields()));
    }

    /** Several at once, by their IDs, as a JSON list too; the gate refuses it where it was removed. */
    GraphReply nodes(GraphRequest request) {
        String ids = request.text("ids").replaceAll("[\\[\\]\"\\s]", "");
        if (ids.isEmpty()) {
            throw GraphRefusal.of(2500, "Unknown path components: /");
        }
        JsonObjectBuilder nodes = JsonText.object();
        for (String id : ids.split(",")) {
            nodes.add(id, find(id, request).toJson(request.fields()));
        }
        return GraphReply.json(nodes.build());
    }

    private GraphNode find(String id, GraphRequest request) {
        Optional<GraphNode> page = world.page(id).map(found -> new PageNode(found, rights, request));
        return page.or(() -> world.item(id).map(item -> readable(item, request)))
                .or(() -> world.conversation(id).map(found -> readable(found, request)))
                .or(() -> world.message(id).map(found -> new MessageNode(found, files)))
                .or(() -> person(id, request))
                .orElseThrow(() -> GraphRefusal.unknownObject(id, "GET"));
    }

    /** Callers see themselves, and pages those who deal with them. */
    private Optional<GraphNode> person(String id, GraphRequest request) {
        String caller = request.caller().ownerId();
        return world.page(caller)
                .flatMap(page -> world.personById(page, id))
                .or(() -> world.userName(id).filter(name -> id.equals(caller)).map(name -> new Person(id, name)))
                .map(PersonNode::new);
    }

    private GraphNode readable(Item item, GraphRequest request) {
        rights.asPage(item.facts.page(), request, "pages_read_user_content");
        return new ItemNode(item, world, files, request);
    }

    private GraphNode readable(Conversation conversation, GraphRequest request) {
        rights.asPage(conversation.page, request, "pages_messaging");
        return new ConversationNode(conversation, files, request);
    }

    GraphReply edge(GraphRequest request) {
        String id = request.segment(0);
        return switch (request.segment(1)) {
            case "accounts" -> accounts(request);
            case "feed" -> posts(request, item -> true);
            case "posts", "published_posts" -> posts(request, Item::byPage);
            case "visitor_posts" -> posts(request, item -> !item.byPage());
            case "tagged" -> posts(request, item -> !item.byPage() && mentions(item));
            case "comments", "likes", "reactions" -> ofItem(request);
            case "conversations" -> conversations(request);
            case "messages" -> messages(request);
            case "subscribed_apps" -> subscribed(rights.page(id, request), request);
            case "private_replies" -> throw GraphRefusal.invalid("This edge is gone: use messages with a comment_id");
            default -> throw GraphRefusal.of(2500, "Unknown path components: /" + request.segment(1));
        };
    }

    private boolean mentions(Item item) {
        return item.message().contains("@" + item.facts.page().username());
    }

    private GraphReply accounts(GraphRequest request) {
        List<PageNode> pages = world.pages().stream()
                .filter(page -> rights.administers(request.caller(), page))
                .map(page -> new PageNode(page, rights, request))
                .toList();
        return page(request, pages);
    }

    private static GraphReply page(GraphRequest request, List<? extends GraphNode> nodes) {
        return GraphReply.json(CursorPage.of(request).of(nodes, request.fields()));
    }

    private GraphReply posts(GraphRequest request, Predicate<Item> wanted) {
        FacebookPage page = rights.page(request.segment(0), request);
        rights.asPage(page, request, "pages_read_user_content");
        Instant since = time(request.text("since"), Instant.EPOCH);
        Instant until = time(request.text("until"), Instant.MAX);
        List<ItemNode> posts = world.posts(page).stream()
                .filter(wanted)
                .filter(item -> !item.facts.createdAt().isBefore(since)
                        && !item.facts.createdAt().isAfter(until))
                .filter(item -> !item.hidden() || request.isTrue("include_hidden"))
                .map(item -> new ItemNode(item, world, files, request))
                .toList();
        return page(request, posts);
    }

    private static Instant time(String text, Instant otherwise) {
        try {
            if (text.matches("[0-9]{1,12}")) {
                return Instant.ofEpochSecond(Long.parseLong(text));
            }
            return text.isEmpty() ? otherwise : ZonedDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw GraphRefusal.invalid("Invalid time");
        }
    }

    private GraphReply ofItem(GraphRequest request) {
        Item item =
                world.item(request.segment(0)).orElseThrow(() -> GraphRefusal.unknownObject(request.segment(0), "GET"));
        rights.asPage(item.facts.page(), request, "pages_read_user_content");
        ItemNode node = new ItemNode(item, world, files, request);
        JsonObject edge = request.segment(1).equals("comments")
                ? node.comments(Fields.edge(request))
                : node.value(Fields.edge(request)).asJsonObject();
        return GraphReply.json(edge);
    }

    private GraphReply conversations(GraphRequest request) {
        FacebookPage page = rights.page(request.segment(0), request);
        rights.asPage(page, request, "pages_messaging");
        String person = request.text("user_id");
        List<ConversationNode> found = world.conversations(page).stream()
                .filter(each -> person.isEmpty() || each.person.id().equals(person))
                .map(each -> new ConversationNode(each, files, request))
                .toList();
        return page(request, found);
    }

    private GraphReply messages(GraphRequest request) {
        Conversation conversation = world.conversation(request.segment(0))
                .orElseThrow(() -> GraphRefusal.unknownObject(request.segment(0), "GET"));
        rights.asPage(conversation.page, request, "pages_messaging");
        return GraphReply.json(new ConversationNode(conversation, files, request).messages(Fields.edge(request)));
    }

    private GraphReply subscribed(FacebookPage page, GraphRequest request) {
        rights.asPage(page, request, "pages_manage_metadata");
        String app = request.caller().appId();
        var fields = subscriptions.fields(page.id(), app);
        var data = JsonText.array();
        if (!fields.isEmpty()) {
            data.add(JsonText.object().add("id", app).add("subscribed_fields", JsonText.strings(fields)));
        }
        return GraphReply.json(JsonText.object().add("data", data).build());
    }
}

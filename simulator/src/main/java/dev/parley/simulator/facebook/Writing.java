package dev.parley.simulator.facebook;

import dev.parley.simulator.form.FormPart;
import dev.parley.simulator.graph.GraphAccess;
import dev.parley.simulator.graph.GraphRefusal;
import dev.parley.simulator.graph.GraphReply;
import dev.parley.simulator.graph.GraphRequest;
import dev.parley.simulator.graph.GraphToken;
import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.push.PushLine;
import jakarta.json.JsonArrayBuilder;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Posts, comments, likes and subscriptions that an app writes. */
final class Writing {
    private static final int LONGEST_COMMENT = 8000;
    private final FacebookWorld world;
    private final Rights rights;
    private final Happenings happenings;
    private final Subscriptions subscriptions;
    private final FacebookRules rules;
    private final PushLine line = new PushLine();
    private final GraphAccess access;

    Writing(
            FacebookWorld world,
            Rights rights,
            Happenings happenings,
            Subscriptions subscriptions,
            FacebookRules rules,
            GraphAccess access) {
        this.world = world;
        this.rights = rights;
        this.happenings = happenings;
        this.subscriptions = subscriptions;
        this.rules = rules;
        this.access = access;
    }

    private Item item(GraphRequest request, String scope) {
        Item item = world.item(request.segment(0))
                .orElseThrow(() -> GraphRefusal.unknownObject(request.segment(0), request.method()));
        rights.asPage(item.facts.page(), request, scope);
        return item;
    }

    GraphReply post(GraphRequest request) {
        FacebookPage page = rights.page(request.segment(0), request);
        rights.asPage(page, request, "pages_manage_posts");
        return GraphReply.id(happenings
                .post(page, page.person(), request.required("message"), Optional.empty())
                .id());
    }

    GraphReply photo(GraphRequest request) {
        FacebookPage page = rights.page(request.segment(0), request);
        rights.asPage(page, request, "pages_manage_posts");
        if (request.files().isEmpty()) {
            throw GraphRefusal.of(324, "(#324) Requires upload file");
        }
        FormPart file = request.files().get(0);
        StoredFile stored = world.store("image", file.mediaType(), file.name(), file.content());
        if (!request.text("published").equals("false")) {
            happenings.post(page, page.person(), request.text("message"), Optional.of(stored));
        }
        return GraphReply.id(stored.id());
    }

    GraphReply comment(GraphRequest request) {
        Item target = item(request, "pages_manage_engagement");
        String text = request.text("message");
        Optional<StoredFile> file = file(request);
        if (text.isEmpty() && file.isEmpty()) {
            throw GraphRefusal.invalid("Missing message or attachment");
        }
        if (text.length() > LONGEST_COMMENT) {
            throw GraphRefusal.invalid("The message is too long");
        }
        Person page = target.facts.page().person();
        boolean repeated = world.comments(target, false).stream()
                .anyMatch(each ->
                        each.byPage() && !text.isEmpty() && each.message().equals(text));
        if (repeated && rules.duplicatesRefused()) {
            throw GraphRefusal.of(506, "(#506) Duplicate status message");
        }
        return GraphReply.id(happenings.comment(target, page, text, file).id());
    }

    private Optional<StoredFile> file(GraphRequest request) {
        String id = request.text("attachment_id");
        if (!id.isEmpty()) {
            return Optional.of(
                    world.file(id).orElseThrow(() -> GraphRefusal.invalid("The attachment_id is not known")));
        }
        return request.files().stream()
                .findFirst()
                .map(file -> world.store("image", file.mediaType(), file.name(), file.content()));
    }

    GraphReply change(GraphRequest request) {
        Item item = item(request, "pages_manage_engagement");
        if (request.parameters().containsKey("is_hidden")) {
            happenings.hide(item, request.isTrue("is_hidden"));
        }
        if (!request.text("message").isEmpty()) {
            if (!item.byPage()) {
                throw GraphRefusal.of(403, 200, 0, "(#200) Only the author can edit this.");
            }
            happenings.edit(item, request.text("message"));
        }
        return GraphReply.success();
    }

    GraphReply delete(GraphRequest request) {
        happenings.delete(item(request, "pages_manage_engagement"));
        return GraphReply.success();
    }

    GraphReply like(GraphRequest request, boolean on) {
        Item item = item(request, "pages_manage_engagement");
        happenings.like(item, item.facts.page().person(), on);
        return GraphReply.success();
    }

    GraphReply subscribePage(GraphRequest request) {
        FacebookPage page = rights.page(request.segment(0), request);
        rights.asPage(page, request, "pages_manage_metadata");
        String app = request.caller().appId();
        if (request.method().equals("DELETE")) {
            subscriptions.unsubscribe(page.id(), app);
        } else {
            subscriptions.subscribe(page.id(), app, fields(request.required("subscribed_fields")));
        }
        return GraphReply.success();
    }

    private static Set<String> fields(String text) {
        return new TreeSet<>(Arrays.asList(text.split("[, ]+")));
    }

    /** The address must answer the handshake before it is taken (WIRE 2.5). */
    GraphReply subscriptions(GraphRequest request) {
        String app = request.segment(0);
        if (request.caller().kind() != GraphToken.Kind.APP
                || !request.caller().ownerId().equals(app)
                || access.app(app).isEmpty()) {
            throw GraphRefusal.of(15, "(#15) This method must be called with an app access_token.");
        }
        if (request.method().equals("GET")) {
            return list(subscriptions.of(app));
        }
        if (request.method().equals("DELETE")) {
            subscriptions.remove(app);
            return GraphReply.success();
        }
        String callback = request.required("callback_url");
        if (!answers(callback, request.required("verify_token"))) {
            throw GraphRefusal.of(
                    2200, "(#2200) Callback verification failed: the address did not return the challenge.");
        }
        subscriptions.register(
                new Subscriptions.Webhook(app, URI.create(callback), fields(request.required("fields"))));
        return GraphReply.success();
    }

    private boolean answers(String callback, String token) {
        String challenge = UUID.randomUUID().toString().replaceAll("[^0-9]", "");
        String query = "hub.mode=subscribe&hub.challenge=" + challenge + "&hub.verify_token="
                + URLEncoder.encode(token, StandardCharsets.UTF_8);
        try {
            URI address = URI.create(callback + (callback.contains("?") ? "&" : "?") + query);
            return line.ask(address).filter(challenge::equals).isPresent();
        } catch (IllegalArgumentException e) {
            throw GraphRefusal.invalid("callback_url is not an address");
        }
    }

    private static GraphReply list(List<Subscriptions.Webhook> webhooks) {
        JsonArrayBuilder all = JsonText.array();
        for (Subscriptions.Webhook webhook : webhooks) {
            JsonArrayBuilder fields = JsonText.array();
            webhook.fields()
                    .forEach(name ->
                            fields.add(JsonText.object().add("name", name).add("version", "v25.0")));
            all.add(JsonText.object()
                    .add("object", "page")
                    .add("callback_url", webhook.callback().toString())
                    .add("active", true)
                    .add("fields", fields));
        }
        return GraphReply.json(JsonText.object().add("data", all).build());
    }
}

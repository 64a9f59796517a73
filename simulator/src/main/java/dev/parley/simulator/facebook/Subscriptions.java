package dev.parley.simulator.facebook;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which app hears of what: its webhook, and the pages that it is subscribed to. */
final class Subscriptions {
    /** An app's webhook for pages. */
    record Webhook(String appId, URI callback, Set<String> fields) {}

    /** A page's subscription of an app. */
    private record PageApp(String pageId, String appId) {}

    /** What a page tells an app. */
    record PageFields(String pageId, String appId, Set<String> fields) {}

    private final Map<String, Webhook> webhooks = new ConcurrentHashMap<>();
    private final Map<PageApp, Set<String>> pages = new ConcurrentHashMap<>();

    void register(Webhook webhook) {
        webhooks.put(webhook.appId(), webhook);
    }

    List<Webhook> of(String appId) {
        Webhook webhook = webhooks.get(appId);
        return webhook == null ? List.of() : List.of(webhook);
    }

    void remove(String appId) {
        webhooks.remove(appId);
    }

    void subscribe(String pageId, String appId, Set<String> fields) {
        pages.put(new PageApp(pageId, appId), fields);
    }

    void unsubscribe(String pageId, String appId) {
        pages.remove(new PageApp(pageId, appId));
    }

    Set<String> fields(String pageId, String appId) {
        return pages.getOrDefault(new PageApp(pageId, appId), Set.of());
    }

    /** Both the page and the app's webhook must want the field. */
    List<Webhook> targets(String pageId, String field) {
        return webhooks.values().stream()
                .filter(webhook -> webhook.fields().contains(field))
                .filter(webhook -> fields(pageId, webhook.appId()).contains(field))
                .toList();
    }

    List<Webhook> webhooks() {
        return List.copyOf(webhooks.values());
    }

    List<PageFields> pageFields() {
        return pages.entrySet().stream()
                .map(each ->
                        new PageFields(each.getKey().pageId(), each.getKey().appId(), each.getValue()))
                .toList();
    }

    void clear() {
        webhooks.clear();
        pages.clear();
    }
}

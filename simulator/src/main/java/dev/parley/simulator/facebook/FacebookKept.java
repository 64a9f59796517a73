package dev.parley.simulator.facebook;

import dev.parley.simulator.graph.GraphAccess;
import dev.parley.simulator.graph.GraphToken;
import dev.parley.simulator.journal.Part;
import dev.parley.simulator.journal.Shelf;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of Facebook and Messenger outlives a restart. */
final class FacebookKept {
    record User(String id, String name) {}

    record Acquaintance(String page, Person person) {}

    record KeptItem(
            Item.Facts facts,
            String file,
            Map<String, Person> likedBy,
            String message,
            Instant updatedAt,
            boolean hidden,
            String privateReply) {}

    record KeptConversation(
            String id,
            FacebookPage page,
            Person person,
            Instant updatedAt,
            Optional<Instant> personActedAt,
            Instant readByPage) {}

    record KeptMessage(
            String conversation,
            String mid,
            Person from,
            Person to,
            Instant createdAt,
            List<String> files,
            String metadata,
            String replyTo,
            String appId,
            Map<String, String> reactions,
            String text,
            int edits) {}

    /** Which numbers were given away, and how far the demonstration's script was told. */
    record Counters(long person, long item, int lines) {}

    private final FacebookWorld world;
    private final GraphAccess access;
    private final Subscriptions subscriptions;

    FacebookKept(FacebookWorld world, GraphAccess access, Subscriptions subscriptions) {
        this.world = world;
        this.access = access;
        this.subscriptions = subscriptions;
    }

    Part part() {
        return new Part(
                "facebook",
                this::forget,
                List.of(
                        new Shelf<>(GraphAccess.App.class, GraphAccess.App::id, access::apps, access::add),
                        new Shelf<>(GraphToken.class, GraphToken::value, access::tokens, access::add),
                        new Shelf<>(Counters.class, any -> "all", () -> List.of(world.counters()), world::count),
                        new Shelf<>(FacebookPage.class, FacebookPage::id, world::pages, world::add),
                        new Shelf<>(User.class, User::id, world::users, user -> world.addUser(user.id(), user.name())),
                        new Shelf<>(
                                Acquaintance.class,
                                known -> known.page() + " " + known.person().name(),
                                world::acquaintances,
                                world::takeBack),
                        new Shelf<>(StoredFile.class, StoredFile::id, world::files, world::takeBack),
                        new Shelf<>(KeptItem.class, item -> item.facts().id(), this::items, this::takeBack),
                        new Shelf<>(KeptConversation.class, KeptConversation::id, this::conversations, this::takeBack),
                        new Shelf<>(KeptMessage.class, KeptMessage::mid, this::messages, this::takeBack),
                        new Shelf<>(
                                Subscriptions.Webhook.class,
                                Subscriptions.Webhook::appId,
                                subscriptions::webhooks,
                                subscriptions::register),
                        new Shelf<>(
                                Subscriptions.PageFields.class,
                                wanted -> wanted.pageId() + " " + wanted.appId(),
                                subscriptions::pageFields,
                                wanted -> subscriptions.subscribe(wanted.pageId(), wanted.appId(), wanted.fields()))));
    }

    private void forget() {
        world.clear();
        access.clear();
        subscriptions.clear();
    }

    private List<KeptItem> items() {
        return world.items().stream()
                .map(item -> new KeptItem(
                        item.facts,
                        item.file.map(StoredFile::id).orElse(""),
                        Map.copyOf(item.likedBy),
                        item.message(),
                        item.updatedAt(),
                        item.hidden(),
                        item.privateReply()))
                .toList();
    }

    private void takeBack(KeptItem kept) {
        Item item = new Item(kept.facts(), kept.message(), world.file(kept.file()));
        item.likedBy.putAll(kept.likedBy());
        item.touch(kept.updatedAt());
        item.hide(kept.hidden());
        item.answeredPrivately(kept.privateReply());
        world.takeBack(item);
    }

    private List<KeptConversation> conversations() {
        return world.allConversations().stream()
                .map(each -> new KeptConversation(
                        each.id, each.page, each.person, each.updatedAt(), each.personActedAt(), each.readByPage()))
                .toList();
    }

    private void takeBack(KeptConversation kept) {
        Conversation conversation = world.conversation(kept.page(), kept.person());
        kept.personActedAt().ifPresent(conversation::acted);
        conversation.touch(kept.updatedAt());
        conversation.readByPage(kept.readByPage());
    }

    private List<KeptMessage> messages() {
        return world.allConversations().stream()
                .flatMap(each -> each.messages.stream().map(message -> kept(each.id, message)))
                .toList();
    }

    private static KeptMessage kept(String conversation, Message message) {
        Message.Facts facts = message.facts;
        return new KeptMessage(
                conversation,
                facts.mid(),
                facts.from(),
                facts.to(),
                facts.createdAt(),
                facts.files().stream().map(StoredFile::id).toList(),
                facts.metadata(),
                facts.replyTo(),
                facts.appId(),
                Map.copyOf(message.reactions),
                message.text(),
                message.edits());
    }

    private void takeBack(KeptMessage kept) {
        List<StoredFile> files =
                kept.files().stream().flatMap(id -> world.file(id).stream()).toList();
        Message message = new Message(
                new Message.Facts(
                        kept.mid(),
                        kept.from(),
                        kept.to(),
                        kept.createdAt(),
                        files,
                        kept.metadata(),
                        kept.replyTo(),
                        kept.appId()),
                kept.text(),
                kept.edits());
        message.reactions.putAll(kept.reactions());
        world.conversation(kept.conversation()).ifPresent(each -> each.messages.add(message));
    }
}

package dev.parley.it.container;

import static dev.parley.it.container.Ground.ask;
import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;

import dev.parley.attachment.AttachmentCard;
import dev.parley.attachment.JpaUploads;
import dev.parley.attachment.TakingUploads;
import dev.parley.attachment.Upload;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.SentPost;
import dev.parley.conversation.Conversation;
import dev.parley.conversation.Post;
import dev.parley.outbound.OutboundRequest;
import dev.parley.outbound.Outbox;
import dev.parley.outbound.Outbox.Flight;
import dev.parley.outbound.OutboxItem;
import dev.parley.outbound.OutboxKind;
import dev.parley.shared.Ids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A reply in the outbox that is due tomorrow, so that the application's sender leaves it to the test. */
record Outgoing(long id, Instant due) {

    private static final Duration LEASE = Duration.ofSeconds(3);

    static Outgoing of(Shop shop, APost answered, String text) {
        Post post = Stored.of(shop).post(answered);
        return of(shop, post.conversationId(), OutboxKind.PUBLISH, Visibility.PUBLIC, post, text);
    }

    /** Something that is done to a post beside answering it. */
    static Outgoing of(Shop shop, APost target, OutboxKind action) {
        Post post = Stored.of(shop).post(target);
        return of(shop, post.conversationId(), action, Visibility.PUBLIC, post, "");
    }

    /** A private reply to a public post: only the post leads to the person. */
    static Outgoing privately(Shop shop, Conversation to, APost answered, String text) {
        return of(
                shop,
                to.id(),
                OutboxKind.PUBLISH,
                Visibility.PRIVATE,
                Stored.of(shop).post(answered),
                text);
    }

    private static Outgoing of(
            Shop shop, long conversation, OutboxKind kind, Visibility visibility, Post post, String text) {
        Instant due = Shop.tomorrow();
        OutboundRequest request = new OutboundRequest(
                shop.account().id(),
                shop.channel().id(),
                conversation,
                null,
                null,
                kind,
                visibility,
                "",
                post.platformId(),
                text,
                "",
                "",
                false,
                Optional.empty());
        return new Outgoing(
                ask(entities -> the(Outbox.class).enqueue(request, due).id()), due);
    }

    /** With pictures beside the text. */
    Outgoing withFiles(Shop shop, int files) {
        long interaction = Stored.of(shop).only().id();
        long conversation = Stored.of(shop).only().conversationId();
        long user = Ids.next();
        Upload upload = new Upload(shop.account().id(), conversation, interaction, user, "chair.png");
        for (int i = 0; i < files; i++) {
            take(upload);
        }
        JpaUploads uploads = the(JpaUploads.class);
        List<Long> chosen =
                uploads.list(interaction, user).stream().map(AttachmentCard::id).toList();
        run(entities -> {
            uploads.bind(uploads.take(interaction, user, chosen), id, conversation);
        });
        return this;
    }

    private static void take(Upload upload) {
        try {
            byte[] picture = FileHost.pictureWith("sent " + Ids.next());
            the(TakingUploads.class).take(upload, new ByteArrayInputStream(picture), (type, size) -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OutboxItem item() {
        return the(Outbox.class).getItem(id);
    }

    /** Takes it off for a call that lasts until the lease ends. */
    Flight takeOff() {
        return the(Outbox.class).takeOff(id, "a test", LEASE, due).orElseThrow();
    }

    Instant afterItsLease() {
        return due.plus(LEASE).plusSeconds(1);
    }

    /** The platform takes it; returns the platform's ID of it. */
    String send() {
        String platformId = "" + Ids.next();
        the(Outbox.class).sent(takeOff(), new SentPost(platformId, ""), Shop.now());
        return platformId;
    }
}

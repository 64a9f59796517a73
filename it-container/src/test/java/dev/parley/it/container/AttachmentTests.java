package dev.parley.it.container;

import static dev.parley.it.container.Ground.ask;
import static dev.parley.it.container.Ground.count;
import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.attachment.Attachment;
import dev.parley.attachment.AttachmentCard;
import dev.parley.attachment.AttachmentState;
import dev.parley.attachment.Attachments;
import dev.parley.attachment.JpaUploads;
import dev.parley.attachment.OutgoingFiles;
import dev.parley.attachment.TakingUploads;
import dev.parley.attachment.Upload;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.OutboundMedia;
import dev.parley.connector.api.PlatformChange;
import dev.parley.desk.OpenedAttachment;
import dev.parley.desk.OpeningAttachments;
import dev.parley.intake.StoringPages;
import dev.parley.shared.Ids;
import dev.parley.shared.NotFoundException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What comes with posts is fetched once, checked, kept once, shown to who may see it, and erased (IN-9, SE-2, OP-7). */
interface AttachmentTests {

    /** The limit that the container's settings give. */
    int LARGEST = 1024 * 1024;

    @Test
    default void one_content_that_comes_twice_is_kept_once_and_shown_to_who_may_see_it() throws IOException {
        try (FileHost host = new FileHost()) {
            Shop shop = Shop.at(host.base());
            byte[] picture = FileHost.pictureWith("twice " + Ids.next());
            FetchedPost first =
                    APost.saying("Broken").fetched(host.photo("/1.png", picture), host.photo("/2.png", picture));
            FetchedPost second = APost.saying("Mine too").fetched(host.photo("/3.png", picture));
            shop.store(first, second);
            assertThat(shop.store(
                            shop.claim("again", Shop.tomorrow().plusSeconds(9)).orElseThrow(), first, second))
                    .isZero();
            List<Attachment> all = settled(shop, 3);
            assertThat(all).allSatisfy(a -> {
                assertThat(a.state()).isEqualTo(AttachmentState.STORED);
                assertThat(a.mediaType()).isEqualTo("image/png");
                assertThat(a.size()).isEqualTo(picture.length);
            });
            assertThat(all)
                    .extracting(Attachment::contentHash)
                    .containsOnly(all.get(0).contentHash());
            assertThat(contents(all.get(0))).isEqualTo(1);
            assertThat(host.asked()).isEqualTo(3);
            OpenedAttachment opened = the(OpeningAttachments.class)
                    .open(
                            Agent.withoutLicence(shop.workgroup()).caller(),
                            all.get(0).id());
            try (InputStream bytes = opened.bytes()) {
                assertThat(bytes.readAllBytes()).isEqualTo(picture);
            }
            Agent stranger = Agent.withoutLicence(Shop.open().workgroup());
            assertThatThrownBy(() -> the(OpeningAttachments.class)
                            .open(stranger.caller(), all.get(0).id()))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    default void what_was_being_fetched_in_a_crash_is_fetched_again() {
        try (FileHost host = new FileHost()) {
            Shop shop = Shop.at(host.base());
            host.outOfOrder(true);
            shop.store(APost.saying("Look").fetched(host.photo("/1.png", FileHost.PICTURE)));
            Waiting.until("a first attempt failed", () -> !only(shop).problem().isEmpty());
            Attachment tried = only(shop);
            assertThat(tried.state()).isEqualTo(AttachmentState.WAITING);
            host.outOfOrder(false);
            run(entities -> entities.createQuery("update Attachment a set a.owner = 'a dead node',"
                            + " a.leaseUntil = ?1, a.nextAttemptAt = ?1 where a.id = ?2")
                    .setParameter(1, Shop.now().minusSeconds(1))
                    .setParameter(2, tried.id())
                    .executeUpdate());
            assertThat(settled(shop, 1).get(0).state()).isEqualTo(AttachmentState.STORED);
            assertThat(only(shop).attempts()).isEqualTo(tried.attempts() + 1);
            assertThat(only(shop).problem()).isEmpty();
        }
    }

    @Test
    default void what_is_not_allowed_too_large_or_gone_stays_as_a_row_with_its_reason() {
        try (FileHost host = new FileHost()) {
            Shop shop = Shop.at(host.base());
            byte[] page = "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
            byte[] large = "a".repeat(LARGEST + 1).getBytes(StandardCharsets.US_ASCII);
            shop.store(APost.saying("Three things")
                    .fetched(host.photo("/1.png", page), host.photo("/2.png", large), host.missing("/3.png")));
            List<Attachment> all = settled(shop, 3);
            assertThat(all)
                    .extracting(Attachment::state)
                    .containsExactly(AttachmentState.REFUSED, AttachmentState.REFUSED, AttachmentState.FAILED);
            assertThat(all.get(0).problem()).isEqualTo("Files of the type text/html are not taken.");
            assertThat(all.get(1).problem()).isEqualTo("The file is larger than 1 MB.");
            assertThat(all.get(2).problem()).isNotBlank();
            assertThat(all).extracting(Attachment::contentHash).containsOnlyNulls();
            Agent agent = Agent.withoutLicence(shop.workgroup());
            assertThatThrownBy(() -> the(OpeningAttachments.class)
                            .open(agent.caller(), all.get(0).id()))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    default void a_place_is_shown_as_it_is_and_never_fetched() {
        Shop shop = Shop.open();
        Media place = new Media("", "location", "", "", "", "", -1, Map.of("latitude", "52.5", "longitude", "13.4"));
        shop.store(APost.saying("Here").fetched(place));
        assertThat(only(shop).state()).isEqualTo(AttachmentState.FACTS);
        assertThat(only(shop).card().facts()).containsEntry("latitude", "52.5");
    }

    @Test
    default void an_erased_post_takes_along_what_nobody_else_has() {
        try (FileHost host = new FileHost()) {
            Shop shop = Shop.at(host.base());
            byte[] shared = FileHost.pictureWith("shared " + Ids.next());
            byte[] alone = FileHost.pictureWith("alone " + Ids.next());
            FetchedPost erased =
                    APost.saying("Forget me").fetched(host.photo("/1.png", shared), host.photo("/2.png", alone));
            FetchedPost kept = APost.saying("Keep me").fetched(host.photo("/3.png", shared));
            shop.store(erased, kept);
            List<Attachment> all = settled(shop, 3);
            assertThat(all).extracting(Attachment::state).containsOnly(AttachmentState.STORED);
            the(StoringPages.class)
                    .store(
                            shop.claim("erasing", Shop.tomorrow().plusSeconds(60))
                                    .orElseThrow(),
                            gone(erased),
                            Optional.of(Shop.tomorrow()));
            Attachment common = all.get(0);
            assertThat(of(shop)).extracting(Attachment::contentHash).containsExactly(common.contentHash());
            Waiting.until("the content of its own is gone", () -> contents(all.get(1)) == 0);
            Waiting.until("the common content was looked at", () -> released(common) == 0);
            assertThat(contents(common)).isEqualTo(1);
        }
    }

    @Test
    default void a_file_goes_out_with_its_reply_and_stays_with_the_post() throws IOException {
        Shop shop = Shop.open();
        APost question = APost.saying("How does it look?");
        shop.store(question.fetched());
        long interaction = Stored.of(shop).only().id();
        long conversation = Stored.of(shop).only().conversationId();
        long user = Ids.next();
        byte[] picture = FileHost.pictureWith("sent " + Ids.next());
        Upload upload = new Upload(shop.account().id(), conversation, interaction, user, "../chair.png");
        the(TakingUploads.class).take(upload, new ByteArrayInputStream(picture), (type, size) -> {});
        AttachmentCard chosen = the(JpaUploads.class).list(interaction, user).get(0);
        assertThat(chosen.name()).isEqualTo("chair.png");
        Outgoing reply = Outgoing.of(shop, question, "");
        run(entities -> {
            JpaUploads uploads = the(JpaUploads.class);
            uploads.bind(uploads.take(interaction, user, List.of(chosen.id())), reply.id(), conversation);
        });
        assertThat(the(JpaUploads.class).list(interaction, user)).isEmpty();
        OutboundMedia media = the(OutgoingFiles.class).of(reply.id()).get(0);
        assertThat(media.mediaType()).isEqualTo("image/png");
        for (int opened = 0; opened < 2; opened++) {
            try (InputStream bytes = media.content().open()) {
                assertThat(bytes.readAllBytes()).isEqualTo(picture);
            }
        }
        String sent = reply.send();
        long post = Stored.of(shop).posts().stream()
                .filter(p -> p.platformId().equals(sent))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(the(Attachments.class).ofPosts(List.of(post)).get(post))
                .extracting(AttachmentCard::id)
                .containsExactly(chosen.id());
    }

    private static FetchedPage gone(FetchedPost post) {
        return new FetchedPage(
                List.of(),
                List.of(),
                Shop.page(post).position(),
                false,
                Optional.empty(),
                List.of("{}"),
                Optional.empty(),
                List.of(new PlatformChange.Deleted(post.platformId(), "deleted", Shop.now())));
    }

    private static long contents(Attachment of) {
        return count("select count(c) from AttachmentContent c where c.hash = ?1", hash(of));
    }

    private static long released(Attachment of) {
        return count(
                "select count(c) from AttachmentContent c where c.hash = ?1 and c.unusedSince is not null", hash(of));
    }

    private static String hash(Attachment of) {
        return Objects.requireNonNull(of.contentHash());
    }

    private static Attachment only(Shop shop) {
        return of(shop).get(0);
    }

    private static List<Attachment> settled(Shop shop, int number) {
        Waiting.until(
                "attachments settled",
                () -> of(shop).size() == number
                        && of(shop).stream().noneMatch(a -> a.state() == AttachmentState.WAITING));
        return of(shop);
    }

    private static List<Attachment> of(Shop shop) {
        return ask(entities -> entities.createQuery(
                        "select a from Attachment a where a.accountId = ?1 order by a.id", Attachment.class)
                .setParameter(1, shop.account().id())
                .getResultList());
    }
}

package dev.parley.it.container;

import static dev.parley.it.container.Ground.count;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.channel.PollClaim;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPage.Unreadable;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.intake.StoringApart;
import dev.parley.intake.StoringPages;
import jakarta.ejb.EJBException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One odd post spoils no page (IN-1). */
interface OddPostTests {

    @Test
    @DisplayName("IN-1: a post that cannot be stored is counted and kept raw, and the others of its page are stored")
    default void an_odd_post_is_counted_and_the_others_are_stored() {
        Shop shop = Shop.open();
        APost first = APost.saying("Fine");
        APost last = APost.saying("Fine, too");
        APost ancient = APost.saying("Odd").writtenAt(Instant.parse("0001-01-01T00:00:00Z"));
        assertThat(shop.store(first.fetched(), ancient.fetched(), last.fetched()))
                .isEqualTo(2);
        assertThat(Stored.of(shop).platformIds()).containsExactly(first.id(), last.id());
        assertThat(unreadable(shop)).isEqualTo(1);
        assertThat(keptRaw(shop)).isEqualTo(1);
    }

    @Test
    @DisplayName("IN-1: a page that is refused as a whole is stored one by one")
    default void a_page_that_is_refused_is_stored_one_by_one() {
        Shop shop = Shop.open();
        APost first = APost.saying("Fine");
        APost last = APost.saying("Fine, too");
        FetchedPost odd = APost.saying("Odd").fetched(aFileWithoutKind());
        FetchedPage page = Shop.page(first.fetched(), odd, last.fetched());
        PollClaim claim = shop.claim("poll", Shop.tomorrow().plusSeconds(1)).orElseThrow();
        StoringPages storing = the(StoringPages.class);
        EJBException refusal = catchThrowableOfType(
                EJBException.class, () -> storing.store(claim, page, Optional.of(Shop.tomorrow())));
        StoringApart.Rest rest = the(StoringApart.class).store(shop.channel().id(), page, refusal);
        assertThat(rest.stored()).isEqualTo(2);
        assertThat(rest.page().unreadable()).extracting(Unreadable::kind).containsExactly("not-storable");
        assertThat(storing.store(claim, rest.page(), Optional.of(Shop.tomorrow())))
                .isZero();
        assertThat(Stored.of(shop).platformIds()).containsExactly(first.id(), last.id());
        assertThat(unreadable(shop)).isEqualTo(1);
        assertThat(keptRaw(shop)).isEqualTo(1);
    }

    /** As no adapter should give it. */
    @SuppressWarnings("NullAway")
    private static Media aFileWithoutKind() {
        return new Media("", null, "http://127.0.0.1:9/file", "");
    }

    private static long unreadable(Shop shop) {
        return count(
                "select sum(p.unreadable) from ChannelPoll p where p.key.channelId = ?1",
                shop.channel().id());
    }

    private static long keptRaw(Shop shop) {
        return count(
                "select count(r) from RawPayload r where r.channelId = ?1 and r.state = 'PARTLY_READ'",
                shop.channel().id());
    }
}

package dev.parley.connector.api;

import dev.parley.connector.api.FetchedPost.Author;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Something that happened on a platform and is not a new post: to a post, to a person, or to the account. */
public sealed interface PlatformChange {

    /** When it happened, by the platform's clock. */
    Instant at();

    /** A post has another text now (IN-8). */
    record Edited(String platformId, String text, Instant at) implements PlatformChange {}

    /**
     * A post is gone and its content must be erased (IN-8).
     *
     * @param reason short, as the platform says it: {@code deleted}, {@code suspended}, {@code protected} …
     */
    record Deleted(String platformId, String reason, Instant at) implements PlatformChange {}

    /** A person is gone, and so must be all that they wrote (IN-8). */
    record AuthorErased(String platformUserId, String reason, Instant at) implements PlatformChange {}

    /** A comment was hidden from the public, or shown again. */
    record Hidden(String platformId, boolean hidden, Instant at) implements PlatformChange {}

    /**
     * How the delivery of something that we sent stands (AG-9). States may come out of order and more than once.
     *
     * @param platformId the platform's ID of what we sent; empty where only the reference is known
     * @param reference the reference of {@link OutboundPost} where the platform gives it back, or empty
     * @param problem why it failed
     * @param facts what else the platform told, for example prices, by dictionary name
     */
    record Delivery(
            String platformId,
            String reference,
            DeliveryState state,
            Optional<PlatformProblem> problem,
            Map<String, String> facts,
            Instant at)
            implements PlatformChange {

        public Delivery {
            facts = Map.copyOf(facts);
        }
    }

    /** How far a message has come; only forward, and FAILED is final. */
    enum DeliveryState {
        SENT,
        DELIVERED,
        READ,
        FAILED
    }

    /**
     * Everything that we sent to a person up to a moment has come that far (Messenger's watermarks).
     *
     * @param counterpart the person's ID on the platform
     * @param upTo messages written up to this moment
     */
    record DeliveredUpTo(String counterpart, DeliveryState state, Instant upTo, Instant at) implements PlatformChange {}

    /**
     * Somebody reacted to a post.
     *
     * @param emoji the reaction; empty takes it back
     */
    record Reaction(String platformId, Author by, String emoji, Instant at) implements PlatformChange {}

    /** A person has a new ID on the platform; the old one means the same person. */
    record IdentityChanged(String previousId, String currentId, Instant at) implements PlatformChange {}

    /** A person wants no marketing messages of the company from now on, or wants them again (WIRE 3.5). */
    record MarketingWish(Author person, boolean wanted, Instant at) implements PlatformChange {}

    /**
     * The person ended the private conversation: nothing may be sent until they write again.
     *
     * @param source the page, number or business with which it was; empty where the account is the source
     */
    record ThreadClosed(String source, String person, Instant at) implements PlatformChange {}

    /**
     * The platform says something about the account itself: a restriction, a lower quality, a withdrawn permission.
     *
     * @param code short and stable, for counting
     */
    record AccountNotice(String code, String words, Effect effect, Instant at) implements PlatformChange {

        /** What the platform's word means for us. */
        public enum Effect {
            /** It is told, and nothing else. */
            NONE,
            /** Nothing works until an administrator connects the account again. */
            ACCESS_ENDS,
            /** Nothing goes out until the platform takes something again, or says so. */
            SENDING_STOPS,
            SENDING_GOES_ON
        }

        /** A notice without an effect on us. */
        public static AccountNotice told(String code, String words, Instant at) {
            return new AccountNotice(code, words, Effect.NONE, at);
        }
    }
}

package dev.parley.intake.flood;

import static dev.parley.support.Fixtures.NOON;
import static dev.parley.support.Fixtures.aWorkgroup;
import static dev.parley.support.Fixtures.anInteraction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.Channel;
import dev.parley.channel.PollClaim;
import dev.parley.channel.PollStream;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.StreamPosition;
import dev.parley.conversation.Conversation;
import dev.parley.conversation.Direction;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.Post;
import dev.parley.settings.TestSettings;
import dev.parley.support.AChannel;
import dev.parley.support.TestDatabase;
import dev.parley.workforce.Workgroup;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CH-8: a flood is seen whichever nodes poll")
class FloodGuardTest {

    private static final int LIMIT = 300;

    private final TestDatabase database = new TestDatabase();
    private final Channel channel =
            new Channel(Platform.X, AChannel.watching("acme").keywords("modem").details(), NOON);
    private final Interaction interaction = database.ask(entities -> {
        Workgroup care = aWorkgroup("Care");
        entities.persist(care);
        return anInteraction(care.id()).in(entities);
    });
    private final List<String> blocked = new ArrayList<>();
    private long epoch;

    @AfterEach
    void close() {
        database.close();
    }

    private FloodGuard node() {
        FloodGuard guard = new FloodGuard();
        guard.settings = TestSettings.of(Map.of("parley.flood.limit", "" + LIMIT));
        guard.clock = Clock.fixed(NOON.plusSeconds(60), ZoneOffset.UTC);
        guard.blocks = new KeywordBlocks() {
            @Override
            public void block(long channelId, String keyword) {
                blocked.add(keyword);
            }
        };
        guard.recent = new JpaRecentPosts() {
            @Override
            public List<RecentPost> list(long channelId, Instant now) {
                return database.ask(entities -> {
                    JpaRecentPosts real = new JpaRecentPosts();
                    real.entities = entities;
                    return real.list(channelId, now);
                });
            }
        };
        return guard;
    }

    /** A poll in the next turn: what it brings is stored, then counted. */
    private void poll(FloodGuard node, int first, int count) {
        List<FetchedPost> posts = posts(first, count, NOON);
        store(posts);
        PollClaim claim = claim(PollStream.POSTS, ++epoch);
        node.polls(claim);
        node.seen(channel, claim, posts);
    }

    /** Ten in a second. */
    private static List<FetchedPost> posts(int first, int count, Instant start) {
        return IntStream.range(first, first + count)
                .mapToObj(n -> post("p" + n, start.plusMillis(n * 100L)))
                .toList();
    }

    private void store(List<FetchedPost> posts) {
        database.run(entities -> {
            Conversation conversation = entities.find(Conversation.class, interaction.conversationId());
            for (FetchedPost fetched : posts) {
                Post post = new Post(conversation, fetched, Direction.INBOUND, 5L, NOON.plusSeconds(50));
                entities.persist(post);
                entities.flush();
                entities.createNativeQuery("insert into post_channel (post_id, channel_id) values (?1, ?2)")
                        .setParameter(1, post.id())
                        .setParameter(2, channel.id())
                        .executeUpdate();
            }
        });
    }

    private PollClaim claim(PollStream stream, long number) {
        return new PollClaim(channel.id(), stream, "node", number, StreamPosition.START, 0);
    }

    private static FetchedPost post(String id, Instant at) {
        Author ada = new Author("77", "ada", "Ada", "", 3);
        return new FetchedPost(
                id, Visibility.PUBLIC, ada, "My modem is dead", "en", at, "", "root", ada, false, List.of(), Map.of());
    }

    @Test
    void nodesThatTakeTurnsCountTogether() {
        FloodGuard one = node();
        FloodGuard other = node();
        poll(one, 0, 100);
        poll(other, 100, 100);
        poll(one, 200, 100);
        assertThat(blocked).as("as many as may be").isEmpty();
        poll(other, 300, 1);
        assertThat(blocked).containsExactly("modem");
    }

    @Test
    void aNodeThatTakesOverGoesOnCounting() {
        poll(node(), 0, 290);
        poll(node(), 290, 11);
        assertThat(blocked).containsExactly("modem");
    }

    @Test
    void whatARecoveryRunHasStoredIsNotCounted() {
        poll(node(), 0, 1);
        store(posts(1000, 400, NOON.minusSeconds(3600)));
        poll(node(), 1, 1);
        assertThat(blocked).isEmpty();
    }

    @Test
    void theOneThatPolledLastLooksNothingUp() {
        FloodGuard guard = node();
        poll(guard, 0, 10);
        guard.recent = new JpaRecentPosts() {
            @Override
            public List<RecentPost> list(long channelId, Instant now) {
                throw new AssertionError("it knows already");
            }
        };
        poll(guard, 10, 10);
        guard.polls(claim(PollStream.POSTS, ++epoch)); // and fails, or brings nothing
        guard.polls(claim(PollStream.MESSAGES, 900));
        poll(guard, 20, 10);
        guard.seen(channel, claim(PollStream.POSTS, epoch), List.of());
        guard.seen(channel, claim(PollStream.MESSAGES, 900), List.of());
        assertThat(blocked).isEmpty();
    }
}

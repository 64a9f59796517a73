package dev.parley.connector.facebook;

import static dev.parley.connector.facebook.SimulatedFacebook.PAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.restfb.BinaryAttachment;
import com.restfb.Connection;
import com.restfb.DefaultFacebookClient;
import com.restfb.DefaultJsonMapper;
import com.restfb.DefaultWebRequestor;
import com.restfb.FacebookClient;
import com.restfb.FacebookEndpoints;
import com.restfb.Parameter;
import com.restfb.Version;
import com.restfb.exception.FacebookOAuthException;
import com.restfb.json.JsonObject;
import com.restfb.types.Account;
import com.restfb.types.Comment;
import com.restfb.types.Conversation;
import com.restfb.types.FacebookType;
import com.restfb.types.GraphResponse;
import com.restfb.types.Post;
import com.restfb.types.send.IdMessageRecipient;
import com.restfb.types.send.Message;
import com.restfb.types.send.SendResponse;
import dev.parley.simulator.facebook.FacebookDemo;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A Facebook client of other people's making drives the simulator; nothing of what it says is changed but the base address. */
class RestfbTest {

    private SimulatedFacebook facebook;
    private FacebookClient page;

    @BeforeEach
    void start() {
        facebook = new SimulatedFacebook();
        page = client(FacebookDemo.PAGE_TOKEN);
    }

    @AfterEach
    void stop() {
        facebook.close();
    }

    /** The client insists on HTTPS for further pages, which a server on loopback does not speak. */
    private static final class PlainHttp extends DefaultWebRequestor {
        @Override
        protected HttpURLConnection openConnection(URL url) throws IOException {
            return super.openConnection(new URL(url.toString().replaceFirst("^https:", "http:")));
        }
    }

    private FacebookClient client(String token) {
        DefaultFacebookClient client = new DefaultFacebookClient(
                token, FacebookDemo.APP_SECRET, new PlainHttp(), new DefaultJsonMapper(), Version.VERSION_24_0);
        client.setFacebookEndpointUrls(new FacebookEndpoints() {
            @Override
            public String getGraphEndpoint() {
                return facebook.server.graphUri().toString();
            }
        });
        return client;
    }

    @Test
    void pagesOfTheUserAreListedWithTheirTokens() {
        Connection<Account> accounts = client(FacebookDemo.USER_TOKEN).fetchConnection("me/accounts", Account.class);
        assertThat(accounts.getData()).extracting(Account::getName).contains("Harbor & Pine");
        assertThat(accounts.getData().get(0).getAccessToken()).isEqualTo(FacebookDemo.PAGE_TOKEN);
        assertThat(client(FacebookDemo.USER_TOKEN)
                        .debugToken(FacebookDemo.PAGE_TOKEN)
                        .isValid())
                .isTrue();
    }

    @Test
    void theFeedIsPagedThrough() {
        for (int i = 0; i < 7; i++) {
            facebook.post("Mila", "Post " + i);
        }
        List<String> ids = new ArrayList<>();
        Connection<Post> feed = page.fetchConnection(
                PAGE + "/feed",
                Post.class,
                Parameter.with("limit", 2),
                Parameter.with("fields", "id,message,created_time,from,comments.limit(1){id,message,from}"));
        for (List<Post> posts : feed) {
            assertThat(posts).hasSizeLessThanOrEqualTo(2);
            posts.forEach(post -> {
                assertThat(post.getCreatedTime()).isNotNull();
                assertThat(post.getFrom().getName()).isNotEmpty();
                ids.add(post.getId());
            });
        }
        assertThat(ids).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void commentsAreWrittenReadLikedAndDeleted() {
        String post = facebook.post("Mila", "Is this oak?");
        String comment = facebook.comment(post, "Gus", "It is plywood");
        FacebookType made =
                page.publish(comment + "/comments", FacebookType.class, Parameter.with("message", "It is oak."));
        Connection<Comment> comments = page.fetchConnection(
                post + "/comments",
                Comment.class,
                Parameter.with("filter", "stream"),
                Parameter.with("order", "reverse_chronological"),
                Parameter.with("fields", "id,message,parent,from,can_hide,can_reply_privately"));
        assertThat(comments.getData()).extracting(Comment::getId).containsExactly(made.getId(), comment);
        assertThat(comments.getData().get(0).getParent().getId()).isEqualTo(comment);
        assertThat(comments.getData().get(1).getCanReplyPrivately()).isTrue();
        assertThat(page.publish(comment + "/likes", GraphResponse.class).isSuccess())
                .isTrue();
        assertThat(page.publish(comment, GraphResponse.class, Parameter.with("is_hidden", true))
                        .isSuccess())
                .isTrue();
        assertThat(page.deleteObject(made.getId())).isTrue();
        assertThatThrownBy(() -> page.fetchObject(made.getId(), Comment.class))
                .isInstanceOfSatisfying(
                        com.restfb.exception.FacebookGraphException.class,
                        error -> assertThat(error.getErrorCode()).isEqualTo(100));
    }

    @Test
    void messagesAreSentAndConversationsRead() {
        String psid = facebook.message("Mila", "Hello").getString("psid");
        SendResponse sent = page.publish(
                PAGE + "/messages",
                SendResponse.class,
                Parameter.with("recipient", new IdMessageRecipient(psid)),
                Parameter.with("message", new Message("Hello Mila")),
                Parameter.with("messaging_type", "RESPONSE"));
        assertThat(sent.isSuccessful()).isTrue();
        assertThat(sent.getRecipientId()).isEqualTo(psid);
        Conversation conversation = page.fetchConnection(
                        PAGE + "/conversations",
                        Conversation.class,
                        Parameter.with("platform", "MESSENGER"),
                        Parameter.with("fields", "id,updated_time,participants,messages{id,message,from,created_time}"))
                .getData()
                .get(0);
        assertThat(conversation.getParticipants()).hasSize(2);
        assertThat(conversation.getMessages())
                .extracting(com.restfb.types.Message::getMessage)
                .containsExactly("Hello Mila", "Hello");
    }

    @Test
    void thePageCallsItselfMe() {
        FacebookType post = page.publish("me/feed", FacebookType.class, Parameter.with("message", "Open on Sundays"));
        FacebookType photo = page.publish(
                "me/photos",
                FacebookType.class,
                BinaryAttachment.with("chair.png", new byte[] {1, 2, 3}, "image/png"),
                Parameter.with("message", "A chair"));
        assertThat(photo.getId()).isNotEmpty();
        assertThat(page.publish("me/subscribed_apps", GraphResponse.class, Parameter.with("subscribed_fields", "feed"))
                        .isSuccess())
                .isTrue();
        JsonObject both =
                page.fetchObjects(List.of(post.getId(), PAGE), JsonObject.class, Parameter.with("fields", "id"));
        assertThat(both.names()).containsExactlyInAnyOrder(post.getId(), PAGE);
    }

    @Test
    void errorsCarryTheirCodes() {
        String psid = facebook.message("Mila", "Hello").getString("psid");
        facebook.later("PT25H");
        assertThatThrownBy(() -> page.publish(
                        PAGE + "/messages",
                        SendResponse.class,
                        Parameter.with("recipient", new IdMessageRecipient(psid)),
                        Parameter.with("message", new Message("Too late"))))
                .isInstanceOfSatisfying(FacebookOAuthException.class, error -> {
                    assertThat(error.getErrorCode()).isEqualTo(10);
                    assertThat(error.getErrorSubcode()).isEqualTo(2018278);
                });
        facebook.fails("GET /" + PAGE + "/feed", 190, 463, 1);
        assertThatThrownBy(() -> page.fetchConnection(PAGE + "/feed", Post.class))
                .isInstanceOfSatisfying(
                        FacebookOAuthException.class,
                        error -> assertThat(error.getErrorSubcode()).isEqualTo(463));
        assertThatThrownBy(() -> client("nonsense").fetchObject("me", FacebookType.class))
                .isInstanceOfSatisfying(
                        FacebookOAuthException.class,
                        error -> assertThat(error.getErrorCode()).isEqualTo(190));
    }

    @Test
    void tokensAreExchanged() {
        var token = client(FacebookDemo.USER_TOKEN)
                .obtainExtendedAccessToken(FacebookDemo.APP_ID, FacebookDemo.APP_SECRET, FacebookDemo.USER_TOKEN);
        assertThat(token.getAccessToken()).isNotEqualTo(FacebookDemo.USER_TOKEN);
        assertThat(token.getExpires()).isNotNull();
    }
}

package dev.parley.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.Platform;
import dev.parley.conversation.Conversation;
import dev.parley.conversation.Post;
import dev.parley.conversation.SentReply;
import dev.parley.outbound.Abilities;
import dev.parley.outbound.OutboxKind;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.support.Fixtures;
import dev.parley.workforce.InteractionType;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("AG-4: what can be done to a post")
class PostRulesTest {

    @Test
    void our_comment_on_facebook_can_be_edited_and_deleted() {
        assertThat(can(Platform.FACEBOOK, ours(Visibility.PUBLIC), EnumSet.allOf(Right.class)))
                .containsExactlyInAnyOrder(OutboxKind.EDIT, OutboxKind.DELETE);
    }

    @Test
    void our_post_on_x_can_be_deleted_and_reposted_but_not_edited() {
        assertThat(can(Platform.X, ours(Visibility.PUBLIC), EnumSet.allOf(Right.class)))
                .containsExactlyInAnyOrder(OutboxKind.DELETE, OutboxKind.REPOST, OutboxKind.UNDO_REPOST);
    }

    @Test
    void a_sent_message_can_be_removed_on_x_only() {
        Post message = ours(Visibility.PRIVATE);
        assertThat(can(Platform.X, message, EnumSet.allOf(Right.class))).containsExactly(OutboxKind.DELETE_MESSAGE);
        assertThat(can(Platform.FACEBOOK, message, EnumSet.allOf(Right.class))).isEmpty();
        assertThat(can(Platform.WHATSAPP, message, EnumSet.allOf(Right.class))).isEmpty();
    }

    @Test
    void each_thing_needs_its_own_right() {
        assertThat(can(Platform.FACEBOOK, ours(Visibility.PUBLIC), EnumSet.of(Right.REPLY, Right.EDIT)))
                .containsExactly(OutboxKind.EDIT);
        assertThat(can(Platform.FACEBOOK, ours(Visibility.PUBLIC), EnumSet.of(Right.REPLY, Right.DELETE)))
                .containsExactly(OutboxKind.DELETE);
    }

    @Test
    void nothing_can_be_done_to_what_is_gone() {
        Post gone = ours(Visibility.PUBLIC);
        gone.delete("deleted", Fixtures.NOON);
        assertThat(can(Platform.FACEBOOK, gone, EnumSet.allOf(Right.class))).isEmpty();
    }

    private static Set<OutboxKind> can(Platform platform, Post post, Set<Right> rights) {
        return PostRules.of(new Caller(1, "Noor", rights, Set.of(), "test"), Abilities.of(platform), post);
    }

    private static Post ours(Visibility visibility) {
        Conversation conversation =
                new Conversation(1, Platform.FACEBOOK, InteractionType.SOCIAL_CONVERSATION, "thread", 2, Fixtures.NOON);
        return new Post(conversation, new SentReply("p1", 1L, visibility, "", "Hello"), Fixtures.NOON);
    }
}

package dev.parley.connector.whatsapp;

import static dev.parley.connector.whatsapp.Webhook.BO;
import static dev.parley.connector.whatsapp.Webhook.META;
import static dev.parley.connector.whatsapp.Webhook.change;
import static dev.parley.connector.whatsapp.Webhook.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.PlatformChange.Deleted;
import dev.parley.connector.api.PlatformChange.Edited;
import dev.parley.connector.api.PlatformChange.Reaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the business wrote in the app on its own phone. */
class EchoesTest {

    private static FetchedPage echo(String members) {
        return change(
                "smb_message_echoes",
                META + BO + ",\"message_echoes\":[{\"from\":\"4930\",\"to\":\"4917\",\"id\":\"e1\","
                        + "\"timestamp\":\"5\"," + members + "}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"type\":\"text\",\"text\":{\"body\":\"On it\"}",
                "\"type\":\"hologram\"",
                "\"group_id\":\"g1\",\"type\":\"text\",\"text\":{\"body\":\"to all\"}"
            })
    void belongToTheConversationWithTheCustomerOfWhateverKind(String members) {
        assertThat(echo(members).posts()).singleElement().satisfies(post -> {
            assertThat(post.author().platformId()).isEqualTo("901");
            assertThat(post.counterpart().platformId()).isEqualTo("4917");
            assertThat(post.threadKey()).isEqualTo("4917");
        });
    }

    @Test
    void aReactionOfTheBusinessIsAReaction() {
        assertThat(only(echo("\"type\":\"reaction\",\"reaction\":{\"message_id\":\"wamid.B\",\"emoji\":\"👍\"}")))
                .isInstanceOfSatisfying(Reaction.class, reaction -> {
                    assertThat(reaction.platformId()).isEqualTo("wamid.B");
                    assertThat(reaction.by().platformId()).isEqualTo("901");
                });
    }

    @Test
    void whatTheBusinessEditsOrTakesBackChanges() {
        assertThat(
                        only(
                                echo(
                                        "\"type\":\"edit\",\"edit\":{\"original_message_id\":\"e0\",\"message\":{\"type\":\"text\",\"text\":{\"body\":\"better\"}}}")))
                .isInstanceOfSatisfying(
                        Edited.class, edited -> assertThat(edited.text()).isEqualTo("better"));
        assertThat(only(echo("\"type\":\"revoke\",\"revoke\":{\"original_message_id\":\"e0\"}")))
                .isInstanceOfSatisfying(
                        Deleted.class,
                        deleted -> assertThat(deleted.platformId()).isEqualTo("e0"));
    }
}

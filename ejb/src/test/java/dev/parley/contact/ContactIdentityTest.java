package dev.parley.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.Platform;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactIdentityTest {

    private static ContactIdentity on(Platform platform, String handle) {
        return new ContactIdentity(1, platform, new Author("1", handle, "Ana", "", 3), Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource({"X,ana,@ana", "WHATSAPP,ana,@ana", "RSS,news.example,news.example"})
    void theHandleIsShownAsPeopleWriteItThere(Platform platform, String handle, String shown) {
        assertThat(on(platform, handle).shownHandle()).isEqualTo(shown);
    }

    @Test
    void whereThereIsNoHandleNothingIsShown() {
        assertThat(on(Platform.FACEBOOK, "").shownHandle()).isEmpty();
    }

    @Test
    void anEmptyValueWipesNothing() {
        ContactIdentity identity = on(Platform.X, "ana");
        identity.update(new Author("1", "", "", "", -1));
        assertThat(identity.shownHandle()).isEqualTo("@ana");
        assertThat(identity.displayName()).isEqualTo("Ana");
        assertThat(identity.followers()).isEqualTo(3);
    }
}

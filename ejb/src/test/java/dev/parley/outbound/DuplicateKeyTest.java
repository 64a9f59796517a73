package dev.parley.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPost.Visibility;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which messages the RPC cache takes for the same (CH-6, OB-4). */
class DuplicateKeyTest {

    private static Optional<String> key(OutboxKind kind, String recipient, String target, String text, String source) {
        return DuplicateKey.of(new OutboundRequest(
                1,
                2,
                3,
                null,
                null,
                kind,
                Visibility.PRIVATE,
                recipient,
                target,
                text,
                source,
                "",
                false,
                Optional.empty()));
    }

    @Test
    void otherFilesMakeAnotherMessage() {
        assertThat(withFiles("a")).isEqualTo(withFiles("a")).isNotEqualTo(withFiles("b"));
    }

    private static Optional<String> withFiles(String files) {
        return DuplicateKey.of(new OutboundRequest(
                1,
                2,
                3,
                null,
                null,
                OutboxKind.PUBLISH,
                Visibility.PRIVATE,
                "mila",
                "",
                "",
                "page",
                files,
                false,
                Optional.empty()));
    }

    @Test
    void theSameTextToTheSamePersonIsTheSameMessage() {
        Optional<String> first = key(OutboxKind.PUBLISH, "mila", "", "Hello", "page");
        assertThat(first).isPresent().isEqualTo(key(OutboxKind.PUBLISH, "mila", "", "Hello", "page"));
        assertThat(first.get()).hasSize(64);
    }

    @Test
    void anotherTextPersonPostOrSourceMakesAnotherMessage() {
        Optional<String> first = key(OutboxKind.PUBLISH, "mila", "", "Hello", "page");
        assertThat(first)
                .isNotEqualTo(key(OutboxKind.PUBLISH, "mila", "", "Hello!", "page"))
                .isNotEqualTo(key(OutboxKind.PUBLISH, "noor", "", "Hello", "page"))
                .isNotEqualTo(key(OutboxKind.PUBLISH, "mila", "", "Hello", "outlet"))
                .isNotEqualTo(key(OutboxKind.PUBLISH, "", "mila", "Hello", "page"));
    }

    @Test
    void actionsAreNeverHeldBack() {
        assertThat(key(OutboxKind.LIKE, "", "post", "", "page")).isEmpty();
    }
}

package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who writes for the company, and what is left of those who do not. */
class CompanyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static FetchedPost post(String author, String source) {
        Author writer = new Author(author, "bo", "Bo Lind", "https://pictures.example/bo", 12);
        return new FetchedPost(
                "1",
                Visibility.PUBLIC,
                writer,
                "Hello",
                "en",
                NOW,
                "",
                "1",
                writer,
                false,
                List.of(),
                Map.of("twitterScreenName", "bo", "twitterMsgId", "1"),
                source);
    }

    @Test
    @DisplayName("CH-2: any account of the company writes for it")
    void anyAccountOfTheCompanyWritesForIt() {
        Company company = Company.of(Platform.X, List.of("4000", "5000"));
        assertThat(company.wrote(post("5000", ""))).isTrue();
        assertThat(company.wrote(post("6000", ""))).isFalse();
        assertThat(company.wrote(post("", ""))).isFalse();
    }

    @Test
    void aPageWritesForTheCompanyAndAFeedForItsPublisher() {
        assertThat(Company.of(Platform.FACEBOOK, List.of()).wrote(post("p1", "p1")))
                .isTrue();
        assertThat(Company.of(Platform.RSS, List.of()).wrote(post("f1", "f1"))).isFalse();
    }

    @Test
    @DisplayName("CH-6: without names the ID stays, and what was written")
    void withoutNamesTheIdStays() {
        FetchedPost bare = WithoutNames.of(post("77", ""));
        assertThat(bare.author()).isEqualTo(new Author("77", "", "", "", -1));
        assertThat(bare.counterpart()).isEqualTo(bare.author());
        assertThat(bare.text()).isEqualTo("Hello");
        assertThat(bare.attributes()).containsOnlyKeys("twitterMsgId");
    }
}

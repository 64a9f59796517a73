package dev.parley.connector.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.PlatformChange.Deleted;
import dev.parley.connector.api.PlatformProblem.Action;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which posts must be erased, by what X says beside or instead of data. */
class GonePostsTest {

    private static final String PROBLEMS = "https://api.twitter.com/2/problems/";
    private final XFixture x = new XFixture();

    @AfterEach
    void stop() {
        x.close();
    }

    private static String error(String id, String type, String detail) {
        return "{\"resource_id\":\"" + id + "\",\"type\":\"" + PROBLEMS + type + "\",\"title\":\"t\",\"detail\":\""
                + detail + "\"}";
    }

    @Test
    void eachReasonIsToldAndWhatIsThereStays() throws Exception {
        x.server.answers(
                200,
                "{\"data\":[{\"id\":\"1\"}],\"errors\":["
                        + String.join(
                                ",",
                                error("2", "resource-not-found", "Could not find tweet"),
                                error("3", "not-authorized-for-resource", "Sorry, you are not authorized"),
                                error("4", "not-authorized-for-resource", "User has been suspended"),
                                error("5", "resource-unavailable", "try again"),
                                error("99", "resource-not-found", "a referenced post"))
                        + "]}");
        assertThat(x.session().listGone(List.of("1", "2", "3", "4", "5", "6", "not an id")))
                .containsExactly(
                        new Deleted("2", "deleted", XFixture.NOW),
                        new Deleted("3", "protected", XFixture.NOW),
                        new Deleted("4", "suspended", XFixture.NOW));
        assertThat(x.server.request(0).query())
                .containsEntry("ids", "1,2,3,4,5,6")
                .doesNotContainKey("expansions");
    }

    @Test
    void aHundredAreAskedForAtATime() throws Exception {
        x.server.answers(200, "{\"data\":[]}").answers(200, "{\"data\":[]}");
        x.session().listGone(LongStream.range(1, 151).mapToObj(String::valueOf).toList());
        assertThat(x.server.requests()).hasSize(2);
    }

    @Test
    void anAnswerThatSaysNothingErasesNothing() {
        x.server.answers(200, "{}");
        assertThat(XFixture.problemOf(() -> x.session().listGone(List.of("1"))).action())
                .isEqualTo(Action.RETRY);
    }
}

package dev.parley.connector.x;

import static dev.parley.connector.x.XFixture.EMPTY_PAGE;
import static dev.parley.connector.x.XFixture.NOW;
import static dev.parley.connector.x.XFixture.problemOf;
import static dev.parley.connector.x.XFixture.watching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.Period;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.StreamPosition;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodReaderTest {

    private static final Period DAY = new Period(NOW.minus(Duration.ofDays(1)), NOW);
    private final XFixture x = new XFixture();

    @AfterEach
    void stop() {
        x.close();
    }

    private FetchedPage fetch(Visibility visibility) throws PlatformException {
        return x.session().fetchPeriod(watching("acme"), visibility, DAY, StreamPosition.START, 10);
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void anAnswerWithNeitherItemsNorTheirCountIsNoEmptyPage(Visibility visibility) {
        x.server.answers(200, "{}");
        PlatformProblem problem = problemOf(() -> fetch(visibility));
        assertThat(problem.code()).isEqualTo("x.unreadable-answer");
        assertThat(problem.action()).isEqualTo(Action.RETRY);
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void aQuietPeriodIsAnEmptyPage(Visibility visibility) throws PlatformException {
        x.server.answers(200, EMPTY_PAGE);
        assertThat(fetch(visibility).posts()).isEmpty();
    }
}

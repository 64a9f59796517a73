package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.StreamPosition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("IN-1: an answer that is too large does not end the reading")
class FewerAtOnceTest {

    private static final FetchedPage PAGE = FetchedPage.empty(StreamPosition.START);

    private final List<Integer> asked = new ArrayList<>();

    /** Answers that hold more than so many posts are too large. */
    private FetchedPage answer(int limit, int most, String code) throws PlatformException {
        asked.add(limit);
        if (limit > most) {
            throw new PlatformException(PlatformProblem.of(Action.RETRY, code, "The answer is too long."));
        }
        return PAGE;
    }

    @Test
    void fewerAreAskedFor() throws PlatformException {
        assertThat(FewerAtOnce.ask(100, limit -> answer(limit, 20, "x.answer-too-large")))
                .isSameAs(PAGE);
        assertThat(asked).containsExactly(100, 10);
    }

    @Test
    void whereThatDoesNotHelpTheProblemSaysSo() {
        assertThatThrownBy(() -> FewerAtOnce.ask(5, limit -> answer(limit, 0, "x.answer-too-large")))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        e -> assertThat(e.problem().words()).contains("with 1 post at once"));
        assertThat(asked).containsExactly(5, 1);
    }

    @Test
    void otherTroubleIsNotAskedAgain() {
        assertThatThrownBy(() -> FewerAtOnce.ask(100, limit -> answer(limit, 20, "x.timeout")))
                .isInstanceOf(PlatformException.class);
        assertThat(asked).containsExactly(100);
    }
}

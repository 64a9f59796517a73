package dev.parley.intake;

import static java.lang.System.Logger.Level.INFO;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;

/** Asks for fewer posts at once where an answer is too large to be read: the same answer would be so again (IN-1). */
public final class FewerAtOnce {

    private static final System.Logger LOG = System.getLogger(FewerAtOnce.class.getName());

    /** So many times fewer the second time; whoever has a least page size of its own keeps to that. */
    private static final int SHARE = 10;

    private FewerAtOnce() {}

    /** A question for a page. */
    @FunctionalInterface
    public interface Question {
        FetchedPage ask(int limit) throws PlatformException;
    }

    public static FetchedPage ask(int limit, Question question) throws PlatformException {
        try {
            return question.ask(limit);
        } catch (PlatformException e) {
            if (!e.problem().isAnswerTooLarge()) {
                throw e;
            }
            LOG.log(INFO, "An answer was too large and is asked for with fewer posts: {0}", e.getMessage());
            return fewer(Math.max(1, limit / SHARE), question);
        }
    }

    private static FetchedPage fewer(int limit, Question question) throws PlatformException {
        try {
            return question.ask(limit);
        } catch (PlatformException e) {
            throw e.problem().isAnswerTooLarge() ? new PlatformException(stuck(e.problem(), limit), e) : e;
        }
    }

    private static PlatformProblem stuck(PlatformProblem tooLarge, int limit) {
        return new PlatformProblem(
                tooLarge.action(),
                tooLarge.code(),
                tooLarge.words() + " It is so with " + limit + (limit == 1 ? " post" : " posts")
                        + " at once, too: nothing newer is read here until the platform sends less.",
                tooLarge.retryAt(),
                tooLarge.traceId());
    }
}

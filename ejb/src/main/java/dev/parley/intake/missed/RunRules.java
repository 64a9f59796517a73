package dev.parley.intake.missed;

import dev.parley.channel.Channel;
import dev.parley.channel.FieldProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a recovery run must fulfil to be begun; a refusal says how to mend it. */
final class RunRules {

    /** IDs of the form's fields. */
    static final String FROM = "run-from";

    static final String UNTIL = "run-until";
    static final String TEST = "run-test";
    private static final int MOST_OPEN = 3;

    private RunRules() {}

    static List<FieldProblem> problems(Channel channel, RunWish wish, long open, Instant now) {
        List<FieldProblem> problems = new ArrayList<>();
        Optional<RunReach> reach = RunReach.of(channel);
        if (reach.isEmpty()) {
            problems.add(from(RunReach.refusal(channel.platform())));
            return problems;
        }
        if (wish.from().isBefore(now.minus(reach.get().length()))) {
            problems.add(from("That is too long ago. " + reach.get().words()));
        }
        if (wish.until().isAfter(now)) {
            problems.add(until("This is in the future. Choose a time that has passed; new posts are read anyway."));
        } else if (!wish.from().isBefore(wish.until())) {
            problems.add(until("The end must be later than the beginning."));
        }
        if (channel.isTest() && !wish.testToo()) {
            problems.add(new FieldProblem(
                    TEST,
                    "Test channel",
                    "This channel is in test mode, and recovery runs are for production channels. Tick this to fetch"
                            + " for it all the same."));
        }
        if (open >= MOST_OPEN) {
            problems.add(from("This channel has " + open + " runs under way. Wait until one of them is done."));
        }
        return problems;
    }

    private static FieldProblem from(String words) {
        return new FieldProblem(FROM, "From", words);
    }

    private static FieldProblem until(String words) {
        return new FieldProblem(UNTIL, "Until", words);
    }
}

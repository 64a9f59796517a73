package dev.parley.channel;

import java.util.List;

/** What became of saving a form: saved under an ID, or refused with what has to be mended. */
public sealed interface SaveResult {

    /** It is saved. */
    record Saved(long id) implements SaveResult {}

    /** Nothing is saved. */
    record Refused(List<FieldProblem> problems) implements SaveResult {

        public Refused {
            problems = List.copyOf(problems);
        }
    }
}

package dev.parley.licencetool;

/** What was asked for cannot be done; the message says how to mend it. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String words) {
        super(words);
    }
}

package dev.parley.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was given on the command line: {@code --name} or {@code --name number}. */
public final class Options {

    /** An option that makes no sense; the message says why. */
    public static final class WrongOptionException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongOptionException(String words) {
            super(words);
        }
    }

    private final Map<String, String> given = new HashMap<>();

    private Options() {}

    public static Options of(List<String> arguments) {
        Options options = new Options();
        String open = "";
        for (String argument : arguments) {
            if (argument.startsWith("--")) {
                open = argument.substring(2);
                options.given.put(open, "");
            } else if (open.isEmpty()) {
                throw new WrongOptionException(argument + " is not an option; options begin with --.");
            } else {
                options.given.put(open, argument);
                open = "";
            }
        }
        return options;
    }

    public boolean has(String name) {
        return given.containsKey(name);
    }

    /** The number given for an option, or the usual one. */
    public int number(String name, int usual, int least, int most) {
        String value = given.getOrDefault(name, Integer.toString(usual));
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new WrongOptionException("--" + name + " takes a number from " + least + " to " + most + ".");
        }
        return Integer.parseInt(value);
    }
}

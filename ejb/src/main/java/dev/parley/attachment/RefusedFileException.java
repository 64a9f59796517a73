package dev.parley.attachment;

/** A file that is not taken, with the reason for people. */
public class RefusedFileException extends Exception {

    private static final long serialVersionUID = 1L;

    public RefusedFileException(String words) {
        super(words);
    }

    public String words() {
        return String.valueOf(getMessage());
    }
}

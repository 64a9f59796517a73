package dev.parley.shared;

import jakarta.ejb.ApplicationException;

/** An action that the present state or policy does not allow; the message says why, for the person who tried. */
@ApplicationException(rollback = true)
public class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RefusedException(String words) {
        super(words);
    }
}

package dev.parley.shared;

import jakarta.ejb.ApplicationException;

/** What was asked for does not exist, or is not for this caller; which of the two is not told (SE-1). */
@ApplicationException(rollback = true)
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String what) {
        super(what);
    }
}

package dev.parley.intake;

import jakarta.ejb.ApplicationException;

/** Another node owns the channel now: what this node fetched must not be stored. */
@ApplicationException(rollback = true)
public class StaleOwnerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleOwnerException(long channelId) {
        super("Channel " + channelId + " is polled by another node now.");
    }
}

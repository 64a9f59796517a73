package dev.parley.attachment;

import java.io.IOException;
import java.time.Duration;

/** A stream that did not end in time and was cut off. */
class SlowStreamException extends IOException {

    private static final long serialVersionUID = 1L;

    SlowStreamException(Duration deadline, Throwable cause) {
        super("It did not come in whole within " + deadline.toSeconds() + " seconds.", cause);
    }
}

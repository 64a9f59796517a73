package dev.parley.it.container;

import static dev.parley.it.container.Ground.the;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the server's timers do when their work fails. */
interface TimerTests {

    @Test
    @DisplayName("RC-2: a timer goes on after ticks that failed")
    default void a_timer_goes_on_after_ticks_that_failed() {
        FailingTimer timer = the(FailingTimer.class);
        timer.start();
        Waiting.until("ticked more often than the server would try again", () -> timer.ticks() > 4);
        timer.stop();
    }
}

package dev.parley.web.live;

/** The way to an open tab. Each method may wait for the browser, and says whether it is still there. */
interface Line {

    boolean tell(String topic, long number);

    /** A sign of life that tells nothing. */
    boolean beat();

    void close();
}

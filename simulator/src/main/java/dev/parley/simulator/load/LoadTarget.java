package dev.parley.simulator.load;

/** Where the customers of a load run write. */
public interface LoadTarget {

    /** Makes this many handles or numbers, and the people who write to them. */
    void prepare(int channels);

    /** Somebody writes to one of them. */
    void write(int channel, int number, String text);
}

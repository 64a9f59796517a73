/** Plays recorded conversations from a CSV file into the world. */
@NullMarked
package dev.parley.simulator.replay;

import org.jspecify.annotations.NullMarked;

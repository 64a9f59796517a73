/** The wire protocol of X over the simulated world (WIRE 1). */
@NullMarked
package dev.parley.simulator.x;

import org.jspecify.annotations.NullMarked;

/** Switches that make the simulator misbehave on purpose (WIRE 9). */
@NullMarked
package dev.parley.simulator.fault;

import org.jspecify.annotations.NullMarked;

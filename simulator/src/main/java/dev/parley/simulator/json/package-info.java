/** JSON as the simulator writes and reads it: JSON-P with one factory, because looking one up each time is slow. */
@NullMarked
package dev.parley.simulator.json;

import org.jspecify.annotations.NullMarked;

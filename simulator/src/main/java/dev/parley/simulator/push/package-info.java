/**
 * Delivers webhooks to registered addresses, signed, in the background and with repeats, for every platform that pushes.
 * Switches make the deliveries misbehave on purpose (WIRE 9), and a record tells what was delivered.
 */
@NullMarked
package dev.parley.simulator.push;

import org.jspecify.annotations.NullMarked;

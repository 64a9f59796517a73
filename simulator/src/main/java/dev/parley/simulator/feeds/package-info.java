/** Publishers of RSS and Atom feeds, well-behaved or not (WIRE 5). The feeds live in memory only. */
@NullMarked
package dev.parley.simulator.feeds;

import org.jspecify.annotations.NullMarked;

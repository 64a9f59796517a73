/** Load: customers who write to many handles or numbers at a steady rate, for a bounded time. */
@NullMarked
package dev.parley.simulator.load;

import org.jspecify.annotations.NullMarked;

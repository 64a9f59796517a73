/** Apple Messages for Business as a service provider sees it: WIRE section 4, with customers who write and answer. */
@NullMarked
package dev.parley.simulator.apple;

import org.jspecify.annotations.NullMarked;

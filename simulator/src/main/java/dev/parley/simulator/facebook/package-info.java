/** Facebook pages and Messenger as their clients see them (WIRE 2), over an invented world of their own. */
@NullMarked
package dev.parley.simulator.facebook;

import org.jspecify.annotations.NullMarked;

/** Starts and drives the product from outside: nodes, databases, servers, the simulator and browsers. */
@NullMarked
package dev.parley.it.support;

import org.jspecify.annotations.NullMarked;

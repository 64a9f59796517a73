/** A day of a contact centre, played with the routing engine and with simpler ways of giving out work. */
@NullMarked
package dev.parley.bench.centre;

import org.jspecify.annotations.NullMarked;

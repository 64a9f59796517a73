/** The search query language of recent search (WIRE 1.6). */
@NullMarked
package dev.parley.simulator.search;

import org.jspecify.annotations.NullMarked;

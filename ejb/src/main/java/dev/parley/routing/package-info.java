/**
 * Who gets which interaction: the router drives the engine and commits its decisions.
 *
 * <p>Floor 3.
 */
@NullMarked
package dev.parley.routing;

import org.jspecify.annotations.NullMarked;

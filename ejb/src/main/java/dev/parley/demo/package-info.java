/**
 * The data of the demonstration.
 *
 * <p>Floor 5.
 */
@NullMarked
package dev.parley.demo;

import org.jspecify.annotations.NullMarked;

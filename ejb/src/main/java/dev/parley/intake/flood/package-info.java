/**
 * The flood guard: a keyword that brings too much is taken out of its channel.
 *
 * <p>Floor 4.
 */
@NullMarked
package dev.parley.intake.flood;

import org.jspecify.annotations.NullMarked;

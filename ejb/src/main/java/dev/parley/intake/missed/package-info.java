/**
 * Recovery runs: what a channel missed in a period is read again, without duplicates.
 *
 * <p>Floor 4.
 */
@NullMarked
package dev.parley.intake.missed;

import org.jspecify.annotations.NullMarked;

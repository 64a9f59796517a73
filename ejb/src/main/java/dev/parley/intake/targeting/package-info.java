/**
 * Targets by rule: who shall have what a channel takes in, and how urgent it is (RT-7).
 *
 * <p>Floor 4.
 */
@NullMarked
package dev.parley.intake.targeting;

import org.jspecify.annotations.NullMarked;

/**
 * Finds out what is gone from a platform that does not tell by itself, so that it is erased here.
 *
 * <p>Floor 4.
 */
@NullMarked
package dev.parley.intake.compliance;

import org.jspecify.annotations.NullMarked;

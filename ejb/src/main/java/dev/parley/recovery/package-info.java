/**
 * Bringing a node up to the truth of the database when it takes over.
 *
 * <p>Floor 5.
 */
@NullMarked
package dev.parley.recovery;

import org.jspecify.annotations.NullMarked;

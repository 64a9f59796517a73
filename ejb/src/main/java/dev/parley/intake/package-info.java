/**
 * The way in from the platforms: polls become posts, conversations and interactions.
 *
 * <p>Floor 4.
 */
@NullMarked
package dev.parley.intake;

import org.jspecify.annotations.NullMarked;

/**
 * Conversations with their posts, and interactions: the units of work that agents handle.
 *
 * <p>Floor 2.
 */
@NullMarked
package dev.parley.conversation;

import org.jspecify.annotations.NullMarked;

/**
 * What an agent sees and does: own interactions, the current one, and every action on it.
 *
 * <p>Floor 4.
 */
@NullMarked
package dev.parley.desk;

import org.jspecify.annotations.NullMarked;

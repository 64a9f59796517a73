/**
 * Which features and accesses are licensed, and to whom.
 *
 * <p>Floor 1.
 */
@NullMarked
package dev.parley.licensing;

import org.jspecify.annotations.NullMarked;

/**
 * Typed settings of the installation, from MicroProfile Config, checked at start-up.
 *
 * <p>Floor 0.
 */
@NullMarked
package dev.parley.settings;

import org.jspecify.annotations.NullMarked;

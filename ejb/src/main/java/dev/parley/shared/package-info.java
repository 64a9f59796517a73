/**
 * What every feature needs: identifiers, the clock, the data source and its migrations.
 *
 * <p>Floor 0.
 */
@NullMarked
package dev.parley.shared;

import org.jspecify.annotations.NullMarked;

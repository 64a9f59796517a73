/**
 * Keys by which other systems call the REST API.
 *
 * <p>Floor 1.
 */
@NullMarked
package dev.parley.apikey;

import org.jspecify.annotations.NullMarked;

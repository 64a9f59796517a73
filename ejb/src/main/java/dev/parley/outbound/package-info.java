/**
 * The way out to the platforms: a reply is a row before it is a call.
 *
 * <p>Floor 4.
 */
@NullMarked
package dev.parley.outbound;

import org.jspecify.annotations.NullMarked;

/**
 * People who write, with an identity for each platform.
 *
 * <p>Floor 1.
 */
@NullMarked
package dev.parley.contact;

import org.jspecify.annotations.NullMarked;

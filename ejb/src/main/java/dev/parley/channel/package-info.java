/**
 * Accounts and channels: what is watched on which platform, and which workgroup gets it.
 *
 * <p>Floor 1.
 */
@NullMarked
package dev.parley.channel;

import org.jspecify.annotations.NullMarked;

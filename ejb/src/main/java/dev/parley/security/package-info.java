/**
 * Roles and rights, and the encryption of secrets.
 *
 * <p>Floor 0.
 */
@NullMarked
package dev.parley.security;

import org.jspecify.annotations.NullMarked;

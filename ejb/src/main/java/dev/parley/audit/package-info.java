/**
 * Who changed what, when, from where: append-only and tamper-evident.
 *
 * <p>Floor 0.
 */
@NullMarked
package dev.parley.audit;

import org.jspecify.annotations.NullMarked;

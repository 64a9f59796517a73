/**
 * What supervisors see: live statistics by workgroup and agent.
 *
 * <p>Floor 4.
 */
@NullMarked
package dev.parley.supervision;

import org.jspecify.annotations.NullMarked;

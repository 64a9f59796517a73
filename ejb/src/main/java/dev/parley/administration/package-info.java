/**
 * What administrators change about people and queues: workgroups, users, skills, many users at once and by file. Every
 * change is in the audit log and reaches the router at once.
 *
 * <p>Floor 4.
 */
@NullMarked
package dev.parley.administration;

import org.jspecify.annotations.NullMarked;

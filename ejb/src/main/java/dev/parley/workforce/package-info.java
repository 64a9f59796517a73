/**
 * Workgroups, users, skills, stations and the states of agents.
 *
 * <p>Floor 1.
 */
@NullMarked
package dev.parley.workforce;

import org.jspecify.annotations.NullMarked;

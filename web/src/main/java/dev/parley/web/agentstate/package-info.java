/** Reasons of agent states, and one agent as a supervisor sees it. */
@NullMarked
package dev.parley.web.agentstate;

import org.jspecify.annotations.NullMarked;

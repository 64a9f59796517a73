/**
 * The routing engine (floor 3): events in, decisions out. It holds every queue in memory and decides which agent is
 * offered which interaction (RT-1 to RT-6). It is pure: no container, no clock, no database. Time is a parameter, the
 * same events in the same order give the same decisions, and replaying the stored facts rebuilds it.
 */
@NullMarked
package dev.parley.routing.engine;

import org.jspecify.annotations.NullMarked;

/** The simulated platform in memory: users, posts, direct messages, apps and tokens, and the clock that tests move. No HTTP here. */
@NullMarked
package dev.parley.simulator.world;

import org.jspecify.annotations.NullMarked;

/** The append-only file that lets a world survive a restart. */
@NullMarked
package dev.parley.simulator.journal;

import org.jspecify.annotations.NullMarked;

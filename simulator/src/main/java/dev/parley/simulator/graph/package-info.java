/**
 * What the simulated platforms on Meta's Graph API share: error envelope, field expressions, cursors, tokens and the
 * proof of the app's secret (WIRE 2, 3 and 9). Facebook and WhatsApp are built on it.
 */
@NullMarked
package dev.parley.simulator.graph;

import org.jspecify.annotations.NullMarked;

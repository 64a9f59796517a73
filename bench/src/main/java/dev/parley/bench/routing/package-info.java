/** The routing engine alone: how fast it decides at full size, beside simpler ways of doing it. */
@NullMarked
package dev.parley.bench.routing;

import org.jspecify.annotations.NullMarked;

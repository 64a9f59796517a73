/** The router's node dies again and again: how long until another one routes, and whether anything gets lost. */
@NullMarked
package dev.parley.bench.takeover;

import org.jspecify.annotations.NullMarked;

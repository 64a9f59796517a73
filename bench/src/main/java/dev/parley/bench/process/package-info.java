/** The processes of a benchmark: product, simulator and database, on loopback and stopped at the end. */
@NullMarked
package dev.parley.bench.process;

import org.jspecify.annotations.NullMarked;

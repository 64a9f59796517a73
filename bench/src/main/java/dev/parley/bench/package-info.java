/** Benchmarks that anyone can run: each starts the product, loads it from outside and prints figures with their conditions. */
@NullMarked
package dev.parley.bench;

import org.jspecify.annotations.NullMarked;

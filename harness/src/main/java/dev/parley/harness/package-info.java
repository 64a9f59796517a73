/** What tests and benchmarks of the whole product both need: its databases, its files, and patience. */
@NullMarked
package dev.parley.harness;

import org.jspecify.annotations.NullMarked;

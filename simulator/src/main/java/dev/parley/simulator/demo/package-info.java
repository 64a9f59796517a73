/** The invented shop, its customers and the script that the demonstration plays. */
@NullMarked
package dev.parley.simulator.demo;

import org.jspecify.annotations.NullMarked;

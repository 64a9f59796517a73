/** The page on which a person acts as a customer. */
@NullMarked
package dev.parley.simulator.page;

import org.jspecify.annotations.NullMarked;

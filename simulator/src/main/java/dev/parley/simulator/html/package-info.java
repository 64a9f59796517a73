/** HTML written with correct escaping. */
@NullMarked
package dev.parley.simulator.html;

import org.jspecify.annotations.NullMarked;

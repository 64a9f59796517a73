/** Forms with files, as the platforms take uploads. */
@NullMarked
package dev.parley.simulator.form;

import org.jspecify.annotations.NullMarked;

/** The control API: what a test or a demonstration uses to move the world. Its bodies are described in the module's README. */
@NullMarked
package dev.parley.simulator.control;

import org.jspecify.annotations.NullMarked;

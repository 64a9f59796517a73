/**
 * Tests that run inside the server, where transactions, persistence, events and adapters are the real ones. Each
 * interface holds what is to be proved of one part; {@link dev.parley.it.container.ContainerIT} runs them all in one
 * deployment.
 */
@NullMarked
package dev.parley.it.container;

import org.jspecify.annotations.NullMarked;

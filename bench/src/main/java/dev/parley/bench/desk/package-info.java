/** How fast the desk is: its pages over many interactions, and a post's way from the platform to an agent's screen. */
@NullMarked
package dev.parley.bench.desk;

import org.jspecify.annotations.NullMarked;

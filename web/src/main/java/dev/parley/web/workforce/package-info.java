/** Pages about people and queues, for administrators; and the one that asks who would get an interaction. */
@NullMarked
package dev.parley.web.workforce;

import org.jspecify.annotations.NullMarked;

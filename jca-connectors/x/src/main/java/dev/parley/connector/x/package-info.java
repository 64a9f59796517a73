/**
 * The resource adapter for X: compiles watch lists into search queries, reads posts and direct messages, writes, acts,
 * and says in words what X refused (WIRE section 1). It speaks both field dialects and knows nothing of the application.
 */
@NullMarked
package dev.parley.connector.x;

import org.jspecify.annotations.NullMarked;

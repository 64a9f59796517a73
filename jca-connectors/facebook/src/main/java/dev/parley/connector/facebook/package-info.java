/**
 * The resource adapter for Facebook pages and Messenger: reads feeds, comments and conversations, understands what is
 * pushed, writes, acts, and says in words what Facebook refused (WIRE section 2). It knows nothing of the application.
 */
@NullMarked
package dev.parley.connector.facebook;

import org.jspecify.annotations.NullMarked;

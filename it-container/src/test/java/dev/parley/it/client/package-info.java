/** What stays outside the server when the tests run inside it. */
@NullMarked
package dev.parley.it.client;

import org.jspecify.annotations.NullMarked;

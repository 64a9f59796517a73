/** The REST API for other systems. */
@NullMarked
package dev.parley.web.api;

import org.jspecify.annotations.NullMarked;

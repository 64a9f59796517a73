/** Requests for a part of a page, and the answers to them. */
@NullMarked
package dev.parley.web.htmx;

import org.jspecify.annotations.NullMarked;

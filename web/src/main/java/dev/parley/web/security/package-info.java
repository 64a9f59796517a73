/** Logging in and out, who is asking, and the headers and limits that hold for every request. */
@NullMarked
package dev.parley.web.security;

import org.jspecify.annotations.NullMarked;

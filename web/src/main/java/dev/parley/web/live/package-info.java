/** Nudges to open pages over server-sent events. */
@NullMarked
package dev.parley.web.live;

import org.jspecify.annotations.NullMarked;

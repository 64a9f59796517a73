/** Where platforms push to: raw bytes in, an answer at once. Nothing here understands what they hold. */
@NullMarked
package dev.parley.web.hook;

import org.jspecify.annotations.NullMarked;

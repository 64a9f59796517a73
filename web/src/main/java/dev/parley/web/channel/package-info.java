/** Pages on which administrators configure channels and connect accounts. */
@NullMarked
package dev.parley.web.channel;

import org.jspecify.annotations.NullMarked;

/** The agent desk: own interactions, the current one, and everything done with it. */
@NullMarked
package dev.parley.web.desk;

import org.jspecify.annotations.NullMarked;

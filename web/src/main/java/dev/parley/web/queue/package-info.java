/** What waits in the agent's workgroups. */
@NullMarked
package dev.parley.web.queue;

import org.jspecify.annotations.NullMarked;

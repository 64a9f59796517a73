/**
 * Several nodes as one: the node's name, leases with fencing tokens, and nudges that cross nodes.
 *
 * <p>Floor 0.
 */
@NullMarked
package dev.parley.cluster;

import org.jspecify.annotations.NullMarked;

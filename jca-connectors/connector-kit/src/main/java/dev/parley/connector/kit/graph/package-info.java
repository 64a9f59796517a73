/**
 * What Facebook and WhatsApp share: calls to Meta's Graph API, its errors, its paging, its usage headers and the two
 * checks of its webhooks (WIRE 2 and 3). An adapter gives its own rows to the error table.
 */
@NullMarked
package dev.parley.connector.kit.graph;

import org.jspecify.annotations.NullMarked;

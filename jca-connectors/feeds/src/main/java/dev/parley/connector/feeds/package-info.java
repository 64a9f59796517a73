/**
 * The resource adapter for RSS and Atom feeds: fetches politely (conditional requests, the publisher's pace), refuses
 * addresses inside the house, parses what comes without trusting it, and gives items as public posts (WIRE section 5).
 * Feeds can only be read.
 */
@NullMarked
package dev.parley.connector.feeds;

import org.jspecify.annotations.NullMarked;

/** Stations: the list, and one with its licences. */
@NullMarked
package dev.parley.web.station;

import org.jspecify.annotations.NullMarked;

/** Pages that take in a file: it is shown first what it would do, then all of it is taken in or nothing. */
@NullMarked
package dev.parley.web.imports;

import org.jspecify.annotations.NullMarked;

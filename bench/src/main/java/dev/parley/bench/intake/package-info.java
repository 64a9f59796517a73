/** How fast posts become interactions, beside plain JDBC that inserts the same rows. */
@NullMarked
package dev.parley.bench.intake;

import org.jspecify.annotations.NullMarked;

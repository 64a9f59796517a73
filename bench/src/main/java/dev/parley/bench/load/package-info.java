/** Many channels under a steady load, by polls and by pushes. */
@NullMarked
package dev.parley.bench.load;

import org.jspecify.annotations.NullMarked;

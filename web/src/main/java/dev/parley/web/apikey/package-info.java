/** Keys of other systems. */
@NullMarked
package dev.parley.web.apikey;

import org.jspecify.annotations.NullMarked;

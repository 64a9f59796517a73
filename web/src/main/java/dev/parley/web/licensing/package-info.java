/** The page of licences and who has them. */
@NullMarked
package dev.parley.web.licensing;

import org.jspecify.annotations.NullMarked;

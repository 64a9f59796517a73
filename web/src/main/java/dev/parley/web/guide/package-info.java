/** The style guide: every component with sample texts. */
@NullMarked
package dev.parley.web.guide;

import org.jspecify.annotations.NullMarked;

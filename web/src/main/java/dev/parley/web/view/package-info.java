/** What templates read: small values with everything formatted, so that templates decide nothing. */
@NullMarked
package dev.parley.web.view;

import org.jspecify.annotations.NullMarked;

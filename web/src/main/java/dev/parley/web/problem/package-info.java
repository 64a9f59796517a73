/** What people see when something is refused, missing or broken. */
@NullMarked
package dev.parley.web.problem;

import org.jspecify.annotations.NullMarked;

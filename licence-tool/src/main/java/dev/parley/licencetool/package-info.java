/** The tool of whoever gives out licences: makes keys, signs licence files, checks them. */
@NullMarked
package dev.parley.licencetool;

import org.jspecify.annotations.NullMarked;

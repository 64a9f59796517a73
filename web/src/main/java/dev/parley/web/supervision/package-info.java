/** The live page of supervisors, and the geometry of its charts. */
@NullMarked
package dev.parley.web.supervision;

import org.jspecify.annotations.NullMarked;

/** What tests share: a database of their own, and things to put into it. */
@NullMarked
package dev.parley.support;

import org.jspecify.annotations.NullMarked;

/** Tests of the whole product, from outside, and of the rules that its code keeps. */
@NullMarked
package dev.parley.it;

import org.jspecify.annotations.NullMarked;

/** The two JAX-RS applications of the web module: pages and REST. */
@NullMarked
package dev.parley.web;

import org.jspecify.annotations.NullMarked;

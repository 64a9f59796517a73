/** The simulator as a whole: how it is put together, as a WAR and as a server of its own. It depends on no other module (OP-5). */
@NullMarked
package dev.parley.simulator;

import org.jspecify.annotations.NullMarked;

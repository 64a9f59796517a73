/** The WhatsApp Cloud API as its clients see it: WIRE section 3, with customers who write, answer, react and fall silent. */
@NullMarked
package dev.parley.simulator.whatsapp;

import org.jspecify.annotations.NullMarked;

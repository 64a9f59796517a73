/**
 * The resource adapter for the WhatsApp Cloud API: reads what Meta pushes, sends texts, files, templates and choices,
 * fetches files, and manages numbers, profiles, templates and analytics (WIRE section 3).
 */
@NullMarked
package dev.parley.connector.whatsapp;

import org.jspecify.annotations.NullMarked;

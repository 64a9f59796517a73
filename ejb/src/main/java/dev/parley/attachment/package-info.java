/**
 * Attachments: fetched outside transactions, checked, kept once by their content, given to people and to platforms.
 *
 * <p>Floor 2.
 */
@NullMarked
package dev.parley.attachment;

import org.jspecify.annotations.NullMarked;

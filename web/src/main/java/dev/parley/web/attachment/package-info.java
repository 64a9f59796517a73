/** Attachments by HTTP. */
@NullMarked
package dev.parley.web.attachment;

import org.jspecify.annotations.NullMarked;

package dev.parley.channel;

import dev.parley.connector.api.WhatsAppManagement.Template;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The message templates of an account, as far as the platform has told.
 *
 * @param told empty while it has not
 * @param at when it told
 * @param asking whether it is being asked now
 * @param problem why it could not be asked, or empty
 */
public record TemplateList(Optional<List<Template>> told, Optional<Instant> at, boolean asking, String problem) {}

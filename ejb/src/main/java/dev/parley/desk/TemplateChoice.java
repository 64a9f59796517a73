package dev.parley.desk;

import dev.parley.connector.api.WhatsAppManagement.Template;
import java.util.List;
import java.util.Optional;

/**
 * Templates that an agent may send.
 *
 * @param offered empty while the platform has not told
 * @param noMarketing whether the person wants no marketing messages, so that none are offered
 * @param asking whether it is being asked now
 * @param problem why it could not be asked, or empty
 */
public record TemplateChoice(Optional<List<Template>> offered, boolean noMarketing, boolean asking, String problem) {}

package dev.parley.web.workforce;

import dev.parley.administration.UserLine;
import dev.parley.web.view.Avatar;
import dev.parley.web.view.BadgeView;
import dev.parley.web.view.LicenceLabel;
import dev.parley.web.view.Stamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user in the list.
 *
 * @param presence modifier of the dot
 * @param since null for who never logged in
 * @param marks what is unusual: disabled, no password
 */
public record UserRow(
        long id,
        String name,
        String login,
        Avatar avatar,
        String role,
        String presence,
        String state,
        @Nullable Stamp since,
        String workgroups,
        List<BadgeView> licences,
        List<BadgeView> marks) {

    static UserRow of(UserLine line, Instant now, ZoneId zone) {
        List<BadgeView> marks = new ArrayList<>();
        if (!line.enabled()) {
            marks.add(new BadgeView("Disabled", "neutral", "lock"));
        }
        if (!line.hasPassword()) {
            marks.add(new BadgeView("No password", "caution", "key"));
        }
        String reason = line.reason();
        Instant since = line.stateSince();
        return new UserRow(
                line.id(),
                line.name(),
                line.login(),
                Avatar.agent(line.name(), line.id()),
                line.role().label(),
                line.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                line.state().label() + (reason == null || reason.isEmpty() ? "" : ": " + reason),
                since == null ? null : Stamp.dated(since, now, zone),
                String.join(", ", line.workgroups()),
                licences(line),
                marks);
    }

    private static List<BadgeView> licences(UserLine line) {
        return line.licences().isEmpty()
                ? List.of(new BadgeView("None", "caution", ""))
                : line.licences().stream()
                        .sorted()
                        .map(licence -> BadgeView.plain(LicenceLabel.of(licence)))
                        .toList();
    }
}

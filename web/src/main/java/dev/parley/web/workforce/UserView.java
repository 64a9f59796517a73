package dev.parley.web.workforce;

import dev.parley.administration.Inherited;
import dev.parley.administration.LicenceUse;
import dev.parley.administration.UserChoices;
import dev.parley.administration.UserPage;
import dev.parley.security.Right;
import dev.parley.security.Role;
import dev.parley.web.view.Avatar;
import dev.parley.web.view.LicenceLabel;
import dev.parley.workforce.InteractionType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands around the fields of a user's form. */
public record UserView(
        long id,
        String name,
        Avatar avatar,
        String about,
        boolean hasPassword,
        List<Choice> roles,
        List<RightRow> rights,
        List<LicenceRow> licences,
        List<Choice> workgroups,
        List<Choice> skills,
        List<RateRow> rates) {

    /** @param note who has it anyway */
    public record RightRow(String id, String name, String note) {}

    /** @param note how many are in use */
    public record LicenceRow(String id, String name, String note) {}

    /** @param inherited what counts without an own value, and where it comes from */
    public record RateRow(String type, String label, String inherited) {}

    static UserView of(@Nullable UserPage page, UserChoices choices) {
        return new UserView(
                page == null ? 0 : page.id(),
                page == null ? "New user" : page.profile().displayName(),
                Avatar.agent(page == null ? "?" : page.profile().displayName(), page == null ? 0 : page.id()),
                page == null ? "" : about(page),
                page != null && page.line().hasPassword(),
                Arrays.stream(Role.values())
                        .map(role -> new Choice(role.name(), role.label()))
                        .toList(),
                Arrays.stream(Right.values())
                        .map(right -> new RightRow("right-" + right.name(), right.label(), note(right)))
                        .toList(),
                choices.licences().stream().map(UserView::licence).toList(),
                Choice.of(choices.directory().workgroups()),
                Choice.of(choices.directory().skills()),
                Arrays.stream(InteractionType.values())
                        .map(type -> new RateRow(
                                type.name(),
                                type.label(),
                                inherited(type, page == null ? List.of() : page.inherited())))
                        .toList());
    }

    private static String about(UserPage page) {
        String state = page.line().state().label() + (page.locked() ? " · locked for some minutes" : "");
        return page.profile().login() + " · " + page.profile().role().label() + " · " + state;
    }

    private static String note(Right right) {
        if (Right.of(Role.AGENT).contains(right)) {
            return "Everybody has it.";
        }
        return Right.of(Role.SUPERVISOR).contains(right)
                ? "Supervisors and administrators have it."
                : "Administrators have it.";
    }

    private static LicenceRow licence(LicenceUse use) {
        return new LicenceRow(
                "licence-" + use.name(),
                LicenceLabel.of(use.name()),
                use.used() + " of " + use.available() + " in use · " + use.name());
    }

    private static String inherited(InteractionType type, List<Inherited> all) {
        String words = all.stream()
                .filter(one -> one.type() == type)
                .map(one -> one.rate().percent() + " %, " + one.rate().maximum() + " from " + one.workgroup())
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? "100 %, 1: no workgroup yet" : words;
    }

    public boolean fresh() {
        return id == 0;
    }

    public String action() {
        return fresh() ? "/app/users" : "/app/users/" + id;
    }
}

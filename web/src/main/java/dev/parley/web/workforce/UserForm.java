package dev.parley.web.workforce;

import dev.parley.administration.PairDraft;
import dev.parley.administration.RateDraft;
import dev.parley.administration.UserDraft;
import dev.parley.administration.UserPage;
import dev.parley.security.Right;
import dev.parley.security.Role;
import dev.parley.web.channel.FormView;
import dev.parley.web.channel.SentForm;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.UserProfile;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the form of a user, and fills it. */
final class UserForm {

    private final SentForm sent;

    UserForm(SentForm sent) {
        this.sent = sent;
    }

    /** @param offered the licences that the form had boxes for */
    UserDraft draft(Set<String> offered) {
        Map<Long, Boolean> memberships = new HashMap<>();
        sent.ticked("group-").forEach(id -> memberships.put(id, sent.isOn("active-" + id)));
        return new UserDraft(
                sent.text("login"),
                sent.text("display-name"),
                role(),
                rights(),
                sent.isOn("enabled"),
                sent.isOn("password-due"),
                sent.number("cost", "Cost", 0),
                memberships,
                skills(),
                rates(),
                offered.stream().filter(name -> sent.isOn("licence-" + name)).collect(Collectors.toSet()),
                sent.text("password"));
    }

    private Role role() {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(sent.text("role")))
                .findFirst()
                .orElse(Role.AGENT);
    }

    private Set<Right> rights() {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        for (Right right : Right.values()) {
            if (sent.isOn("right-" + right.name())) {
                rights.add(right);
            }
        }
        return rights;
    }

    /** A skill is there where its proficiency or its desire has content. */
    private Map<Long, PairDraft> skills() {
        Set<Long> given = new TreeSet<>(sent.filled("proficiency-"));
        given.addAll(sent.filled("desire-"));
        Map<Long, PairDraft> skills = new HashMap<>();
        given.forEach(id -> skills.put(
                id,
                new PairDraft(
                        sent.number("proficiency-" + id, "Proficiency", 0),
                        sent.isBlank("desire-" + id) ? 0 : sent.number("desire-" + id, "Desire", 0))));
        return skills;
    }

    private Map<InteractionType, RateDraft> rates() {
        Map<InteractionType, RateDraft> rates = new EnumMap<>(InteractionType.class);
        for (InteractionType type : InteractionType.values()) {
            String percent = "percent-" + type.name();
            String maximum = "maximum-" + type.name();
            if (!sent.isBlank(percent) || !sent.isBlank(maximum)) {
                rates.put(
                        type,
                        new RateDraft(
                                sent.number(percent, type.label() + ", utilization", 100),
                                sent.number(maximum, type.label() + ", maximum", 1)));
            }
        }
        return rates;
    }

    static FormView fresh() {
        return new FormView(
                Map.of("role", Role.AGENT.name(), "cost", "0"), Set.of("enabled", "password-due"), List.of());
    }

    static FormView of(UserPage page) {
        UserProfile profile = page.profile();
        Map<String, String> values = new HashMap<>();
        values.put("version", "" + page.version());
        values.put("login", profile.login());
        values.put("display-name", profile.displayName());
        values.put("role", profile.role().name());
        values.put("cost", "" + profile.cost());
        profile.skills().forEach((skill, level) -> {
            values.put("proficiency-" + skill, "" + level.proficiency());
            values.put("desire-" + skill, "" + level.desire());
        });
        profile.utilization().forEach((type, rate) -> {
            values.put("percent-" + type.name(), "" + rate.percent());
            values.put("maximum-" + type.name(), "" + rate.maximum());
        });
        return new FormView(values, boxes(profile), List.of());
    }

    private static Set<String> boxes(UserProfile profile) {
        Set<String> on = new HashSet<>();
        if (profile.enabled()) {
            on.add("enabled");
        }
        if (profile.passwordDue()) {
            on.add("password-due");
        }
        profile.rights().forEach(right -> on.add("right-" + right.name()));
        profile.licences().forEach(licence -> on.add("licence-" + licence));
        profile.memberships().forEach((group, activated) -> {
            on.add("group-" + group);
            if (activated) {
                on.add("active-" + group);
            }
        });
        return on;
    }
}

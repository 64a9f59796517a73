package dev.parley.intake.targeting;

import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditedChange;
import dev.parley.audit.SettingsText;
import dev.parley.channel.Channel;
import dev.parley.channel.Channels;
import dev.parley.channel.FieldProblem;
import dev.parley.routing.SkillExpressions;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.workforce.User;
import dev.parley.workforce.Workforce;
import dev.parley.workforce.Workgroup;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A channel's rules are written with the right Social Media Admin, and every change is in the audit log (CH-13). They
 * hold for what comes from then on; what waits already stays as it is.
 */
@Stateless
public class ConfiguringTargets {

    @Inject
    JpaTargetRules rules;

    @Inject
    TargetRules checks;

    @Inject
    Channels channels;

    @Inject
    Workforce workforce;

    @Inject
    SkillExpressions expressions;

    @Inject
    AuditLog audit;

    /** A channel's rules in words, in the order in which they are tried. */
    public List<TargetLine> list(Caller caller, long channelId) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        return rules.list(channelId).stream()
                .map(rule -> {
                    TargetDraft draft = draft(rule);
                    return new TargetLine(
                            rule.id(), TargetText.when(draft), TargetText.then(draft, groupOf(rule), agentOf(rule)));
                })
                .toList();
    }

    /** @param id 0 for a new one */
    public TargetPage get(Caller caller, long channelId, long id) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        Channel channel = channels.getChannel(channelId);
        Map<Long, String> groups = new LinkedHashMap<>();
        workforce.listWorkgroups().stream()
                .filter(Workgroup::acdOn)
                .forEach(group -> groups.put(group.id(), group.name()));
        if (id == 0) {
            return new TargetPage(channelId, channel.name(), 0, 0, TargetDraft.NEW, groups);
        }
        TargetRule rule = rules.get(channelId, id);
        return new TargetPage(channelId, channel.name(), id, rule.version(), draft(rule), groups);
    }

    /**
     * Saves a rule; a new one is tried last.
     *
     * @param id 0 for a new one
     * @param version the version that the caller saw
     * @return what has to be mended; empty when it is saved
     */
    public List<FieldProblem> save(Caller caller, long channelId, long id, int version, TargetDraft draft) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        Channel channel = channels.getChannel(channelId);
        List<FieldProblem> problems = checks.problems(channel, draft);
        if (!problems.isEmpty()) {
            return problems;
        }
        if (id == 0) {
            TargetRule fresh = new TargetRule(channelId, rules.list(channelId).size());
            take(fresh, draft);
            rules.add(fresh);
            recorded(caller, "channel.target-rule-added", channelId, SettingsText.created(draft));
            return List.of();
        }
        TargetRule rule = rules.get(channelId, id);
        if (rule.version() != version) {
            return List.of(new FieldProblem(
                    "type",
                    "Concerns",
                    "Somebody else changed this rule while you had it open. Open it again and repeat your change."));
        }
        SettingsText text = SettingsText.changed(draft(rule), draft);
        if (!text.isEmpty()) {
            take(rule, draft);
            recorded(caller, "channel.target-rule-changed", channelId, text);
        }
        return List.of();
    }

    private void take(TargetRule rule, TargetDraft draft) {
        rule.change(
                draft,
                draft.skills().isEmpty() ? null : expressions.toKeep(draft.skills()),
                workforce.findUser(draft.agent()).map(User::id).orElse(null));
    }

    public void remove(Caller caller, long channelId, long id) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        TargetRule rule = rules.get(channelId, id);
        String before = SettingsText.created(draft(rule)).after();
        rules.remove(rule);
        recorded(caller, "channel.target-rule-removed", channelId, new SettingsText(before, null));
    }

    /** Has a rule tried before the one that is above it now. */
    public void promote(Caller caller, long channelId, long id) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        List<TargetRule> all = new ArrayList<>(rules.list(channelId));
        int place = all.indexOf(rules.get(channelId, id));
        if (place > 0) {
            Collections.swap(all, place, place - 1);
            for (int i = 0; i < all.size(); i++) {
                all.get(i).moveTo(i);
            }
            recorded(
                    caller,
                    "channel.target-rule-moved",
                    channelId,
                    new SettingsText("place " + (place + 1), "place " + place));
        }
    }

    private void recorded(Caller caller, String action, long channelId, SettingsText text) {
        audit.record(AuditedChange.by(caller, action, "channel " + channelId, text.before(), text.after()));
    }

    private TargetDraft draft(TargetRule rule) {
        return new TargetDraft(
                rule.interactionType(),
                rule.addressed(),
                rule.words(),
                rule.workgroupId().orElse(null),
                rule.priority(),
                rule.skillExpression().map(expressions::toShow).orElse(""),
                rule.agentId().map(id -> workforce.getUser(id).login()).orElse(""),
                rule.agentLimitSeconds());
    }

    private String groupOf(TargetRule rule) {
        return rule.workgroupId().map(id -> workforce.getWorkgroup(id).name()).orElse("");
    }

    private String agentOf(TargetRule rule) {
        return rule.agentId().map(id -> workforce.getUser(id).displayName()).orElse("");
    }
}

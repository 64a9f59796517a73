package dev.parley.intake.targeting;

import dev.parley.channel.Channel;
import dev.parley.channel.Channels;
import dev.parley.conversation.Conversation;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.Interaction.Target;
import dev.parley.conversation.Post;
import dev.parley.workforce.Workforce;
import dev.parley.workforce.Workgroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds for what a channel takes in who shall have it: by the channel's rules, else by the channel itself (RT-7). */
@ApplicationScoped
public class Targeting {

    @Inject
    JpaTargetRules rules;

    @Inject
    Channels channels;

    @Inject
    Workforce workforce;

    /** The rules of a channel, read once for a page of posts. */
    public Targets of(Channel channel) {
        List<TargetRule> all = rules.list(channel.id());
        if (all.isEmpty()) {
            return new Targets(channel, Map.of(), "", Map.of());
        }
        Map<TargetRule, TargetCondition> conditions = new LinkedHashMap<>();
        all.forEach(rule -> conditions.put(rule, rule.condition()));
        Map<Long, Boolean> queues = new HashMap<>();
        workforce
                .workgroups(all.stream()
                        .flatMap(rule -> rule.workgroupId().stream())
                        .toList())
                .forEach((Workgroup group) -> queues.put(group.id(), group.acdOn()));
        return new Targets(
                channel, conditions, channels.getAccount(channel.accountId()).handle(), queues);
    }

    /** What becomes of each post of a channel. */
    public static final class Targets {

        private final Channel channel;
        private final Map<TargetRule, TargetCondition> rules;
        private final String handle;
        private final Map<Long, Boolean> queues;

        /**
         * @param rules in their order
         * @param handle the account's
         * @param queues whether a workgroup's ACD queue is on; to one that is off nothing goes (RT-1)
         */
        private Targets(
                Channel channel, Map<TargetRule, TargetCondition> rules, String handle, Map<Long, Boolean> queues) {
            this.channel = channel;
            this.rules = rules;
            this.handle = handle;
            this.queues = queues;
        }

        /** By the first rule that fits. */
        public Destination of(Conversation conversation, Post post) {
            Optional<TargetRule> rule = rule(conversation, post);
            long workgroup = rule.flatMap(TargetRule::workgroupId)
                    .filter(id -> queues.getOrDefault(id, false))
                    .orElseGet(() -> channel.workgroupFor(conversation.type()));
            return new Destination(new Target(channel.id(), workgroup, channel.isTest()), rule);
        }

        private Optional<TargetRule> rule(Conversation conversation, Post post) {
            if (rules.isEmpty()) {
                return Optional.empty();
            }
            String source = conversation.source().isEmpty() ? handle : conversation.source();
            return rules.entrySet().stream()
                    .filter(each -> each.getValue().fits(conversation.type(), source, post.text()))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    /** Where the interaction that a post opens goes, and by which rule. */
    public record Destination(Target target, Optional<TargetRule> rule) {

        /** Before a new interaction is stored: how urgent it is, and whom it waits for. */
        public Interaction aim(Interaction fresh) {
            rule.ifPresent(found -> fresh.route(found.priority(), found.aim()));
            return fresh;
        }
    }
}

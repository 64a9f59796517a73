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
            return new Targets(channel, all, "", Map.of());
        }
        Map<Long, Boolean> queues = new HashMap<>();
        workforce
                .workgroups(all.stream()
                        .flatMap(rule -> rule.workgroupId().stream())
                        .toList())
                .forEach((Workgroup group) -> queues.put(group.id(), group.acdOn()));
        return new Targets(
                channel, all, channels.getAccount(channel.accountId()).handle(), queues);
    }

    /**
     * What becomes of each post of a channel.
     *
     * @param handle the account's
     * @param queues whether a workgroup's ACD queue is on; to one that is off nothing goes (RT-1)
     */
    public record Targets(Channel channel, List<TargetRule> rules, String handle, Map<Long, Boolean> queues) {

        /** The first rule that fits. */
        public Optional<TargetRule> rule(Conversation conversation, Post post) {
            if (rules.isEmpty()) {
                return Optional.empty();
            }
            String source = conversation.source().isEmpty() ? handle : conversation.source();
            Incoming incoming = new Incoming(conversation.type(), source, post.text());
            return rules.stream().filter(rule -> rule.fits(incoming)).findFirst();
        }

        public Target target(Conversation conversation, Post post) {
            long workgroup = rule(conversation, post)
                    .flatMap(TargetRule::workgroupId)
                    .filter(id -> queues.getOrDefault(id, false))
                    .orElseGet(() -> channel.workgroupFor(conversation.type()));
            return new Target(channel.id(), workgroup, channel.isTest());
        }

        /** Before a new interaction is stored: how urgent it is, and whom it waits for. */
        public Interaction aim(Interaction fresh, Conversation conversation, Post post) {
            rule(conversation, post).ifPresent(rule -> fresh.route(rule.priority(), rule.aim()));
            return fresh;
        }
    }
}

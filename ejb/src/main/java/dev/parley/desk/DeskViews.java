package dev.parley.desk;

import dev.parley.conversation.Conversations;
import dev.parley.conversation.Interaction;
import dev.parley.security.Caller;
import dev.parley.shared.NotFoundException;
import dev.parley.workforce.AgentSession;
import dev.parley.workforce.AgentState;
import dev.parley.workforce.User;
import dev.parley.workforce.Workforce;
import dev.parley.workforce.Workgroup;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the desk shows; every view checks what its caller may see. A view has a bounded number of statements. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class DeskViews {

    private static final int LONGEST_QUEUE = 200;
    private static final Comparator<InteractionCard> DUE_FIRST = Comparator.comparing(
                    InteractionCard::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(InteractionCard::id);

    @Inject
    Conversations conversations;

    @Inject
    Workforce workforce;

    @Inject
    Cards cards;

    @Inject
    CurrentViews currentViews;

    @Inject
    HeadViews heads;

    @Inject
    Access access;

    @Inject
    TakingWork taking;

    public MyInteractions mine(Caller caller) {
        List<InteractionCard> all = cards.of(conversations.listOf(caller.userId()));
        List<InteractionCard> offers = new ArrayList<>();
        List<InteractionCard> needReply = new ArrayList<>();
        List<InteractionCard> waiting = new ArrayList<>();
        List<InteractionCard> parked = new ArrayList<>();
        List<InteractionCard> wrapUp = new ArrayList<>();
        for (InteractionCard card : all) {
            switch (card.state()) {
                case ALERTING -> offers.add(card);
                case PARKED -> parked.add(card);
                case WRAP_UP -> wrapUp.add(card);
                default -> (card.waitingSince() == null ? waiting : needReply).add(card);
            }
        }
        needReply.sort(DUE_FIRST);
        return new MyInteractions(offers, needReply, waiting, parked, wrapUp);
    }

    public CurrentInteraction current(Caller caller, long interactionId) {
        return currentViews.of(caller, access.visible(caller, interactionId));
    }

    /** Whether the caller may see the conversation, so that its nudges may be heard. */
    public boolean maySeeConversation(Caller caller, long conversationId) {
        return conversations.listOfConversation(conversationId).stream()
                .anyMatch(interaction -> access.maySee(caller, interaction));
    }

    /** What waits in the caller's workgroups, the longest waiting first. */
    public List<InteractionCard> queue(Caller caller) {
        return cards.of(conversations.listQueued(caller.workgroups(), LONGEST_QUEUE));
    }

    /** Why the caller may not pick up some of what waits, in words by interaction; the others may be picked up. */
    public Map<Long, String> pickUpRefusals(Caller caller, List<InteractionCard> waiting) {
        Set<Long> groups = waiting.stream().map(InteractionCard::workgroupId).collect(Collectors.toSet());
        TakingWork.Taker taker = taking.taker(caller, groups);
        Map<Long, String> refusals = new HashMap<>();
        waiting.forEach(
                card -> taker.refusal(TakingWork.Wanted.of(card)).ifPresent(words -> refusals.put(card.id(), words)));
        return refusals;
    }

    public DeskHead head(Caller caller) {
        return heads.of(caller);
    }

    public TransferTargets transferTargets(Caller caller, long interactionId) {
        Interaction interaction = access.visible(caller, interactionId);
        Map<Long, AgentSession> sessions =
                workforce.listSessions().stream().collect(Collectors.toMap(AgentSession::userId, Function.identity()));
        List<TransferTargets.Target> groups = workforce.listWorkgroups().stream()
                .filter(Workgroup::acdOn)
                .filter(group -> group.id() != interaction.workgroupId())
                .map(group -> new TransferTargets.Target(group.id(), group.name(), ""))
                .toList();
        List<TransferTargets.Target> agents = workforce.listUsers().stream()
                .filter(user -> user.enabled() && user.id() != caller.userId())
                .filter(user -> user.memberships().containsKey(interaction.workgroupId()))
                .map(user -> target(user, sessions.get(user.id())))
                .toList();
        return new TransferTargets(groups, agents);
    }

    private static TransferTargets.Target target(User user, @org.jspecify.annotations.Nullable AgentSession session) {
        AgentState state = session == null ? AgentState.OFFLINE : session.state();
        return new TransferTargets.Target(user.id(), user.displayName(), state.label());
    }

    /** The zone in which the caller reads times; UTC where the stored name is not a zone. */
    public ZoneId zoneOf(Caller caller) {
        String name = workforce.getUser(caller.userId()).timeZone();
        return ZoneId.getAvailableZoneIds().contains(name) ? ZoneId.of(name) : ZoneId.of("UTC");
    }

    /**
     * Who the caller is, for checks: read anew for each request, so that a changed right holds at once. Wrong passwords
     * lock new log-ins only, not who is logged in.
     */
    public Caller caller(String login, String origin) {
        User user = workforce
                .findUser(login)
                .filter(User::enabled)
                .orElseThrow(() -> new NotFoundException("This user does not exist any more."));
        return new Caller(
                user.id(), user.displayName(), user.rights(), user.memberships().keySet(), origin);
    }
}

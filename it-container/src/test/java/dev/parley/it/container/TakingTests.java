package dev.parley.it.container;

import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static dev.parley.it.container.Together.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.conversation.Conversations;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionState;
import dev.parley.desk.AgentDesk;
import dev.parley.desk.AgentStates;
import dev.parley.desk.DeskAction;
import dev.parley.desk.DeskViews;
import dev.parley.licensing.Licences;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.RefusedException;
import dev.parley.workforce.AgentState;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.User;
import dev.parley.workforce.Utilization;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What an agent takes by hand is bound by what binds the router (RT-1, RT-2, RT-3, RT-9). */
interface TakingTests {

    /** Two of the public kind fill an agent. */
    private static Shop shop() {
        return Shop.open(group -> group.utilize(InteractionType.SOCIAL_CONVERSATION, new Utilization(50, 5)));
    }

    /** Logged in, but not offered anything. */
    private static Agent writingUp(Shop shop) {
        return busy(Agent.of(shop.workgroup()));
    }

    private static Agent busy(Agent agent) {
        the(AgentStates.class).become(agent.caller(), AgentState.FOLLOW_UP, null);
        return agent;
    }

    private static long queued(Shop shop) {
        APost post = APost.saying("Who takes me?");
        shop.storeLater(post.fetched());
        return the(Conversations.class)
                .listOfConversation(Stored.of(shop).post(post).conversationId())
                .get(0)
                .id();
    }

    private static Interaction interaction(long id) {
        return the(Conversations.class).getInteraction(id);
    }

    private static void pickUp(Agent agent, long id) {
        the(AgentDesk.class).pickUp(agent.caller(), id);
    }

    private static void assertRefused(ThrowingCallable taking, String words) {
        assertThatThrownBy(taking).isInstanceOf(RefusedException.class).hasMessageContaining(words);
    }

    /** Refused at the door, and told on the pages before. */
    private static void assertRefused(Agent agent, long id, String words) {
        DeskViews views = the(DeskViews.class);
        var current = views.current(agent.caller(), id);
        assertThat(current.can(DeskAction.PICK_UP)).isFalse();
        assertThat(current.pickUpRefusal()).contains(words);
        var waiting = views.queue(agent.caller());
        assertThat(views.pickUpRefusals(agent.caller(), waiting).get(id)).contains(words);
        assertRefused(() -> pickUp(agent, id), words);
        assertThat(interaction(id).state()).isEqualTo(InteractionState.QUEUED);
    }

    @Test
    default void who_is_logged_off_takes_nothing() {
        Shop shop = shop();
        Agent agent = Agent.of(shop.workgroup());
        long id = queued(shop);
        assertRefused(agent, id, "You are logged off");
        busy(agent);
        assertThat(the(DeskViews.class).current(agent.caller(), id).can(DeskAction.PICK_UP))
                .isTrue();
        assertThat(the(DeskViews.class)
                        .pickUpRefusals(agent.caller(), the(DeskViews.class).queue(agent.caller())))
                .isEmpty();
        pickUp(agent, id);
        assertThat(interaction(id).isWith(agent.id())).isTrue();
    }

    @Test
    default void without_a_valid_licence_nothing_is_taken() {
        Shop shop = shop();
        long id = queued(shop);
        assertRefused(busy(Agent.withoutLicence(shop.workgroup())), id, Licences.label(Licences.ACCESS_SOCIAL));
        Agent licensed = writingUp(shop);
        available(Licences.FEATURE_SOCIAL, 0);
        assertRefused(licensed, id, Licences.label(Licences.ACCESS_SOCIAL));
        available(Licences.FEATURE_SOCIAL, 50);
        pickUp(licensed, id);
    }

    private static void available(String licence, int count) {
        run(entities -> entities.createQuery("update Licence l set l.available = ?1 where l.name = ?2")
                .setParameter(1, count)
                .setParameter(2, licence)
                .executeUpdate());
    }

    @Test
    default void who_is_not_active_in_the_workgroup_takes_nothing_but_a_supervisor_does() {
        Shop shop = shop();
        Agent agent = writingUp(shop);
        run(entities -> entities.createNativeQuery("update workgroup_member set activated = false where user_id = ?1")
                .setParameter(1, agent.id())
                .executeUpdate());
        long id = queued(shop);
        assertRefused(agent, id, "You are not active in this workgroup");
        pickUp(supervising(agent), id);
        assertThat(interaction(id).isWith(agent.id())).isTrue();
    }

    private static Agent supervising(Agent agent) {
        User user = agent.user();
        EnumSet<Right> rights = EnumSet.of(Right.PICK_UP, Right.SEE_ALL_INTERACTIONS);
        return new Agent(user, new Caller(user.id(), "Supervisor", rights, Set.of(), "127.0.0.1"));
    }

    @Test
    default void nobody_goes_beyond_100_percent_or_a_maximum() {
        Shop shop = shop();
        Agent agent = writingUp(shop);
        pickUp(agent, queued(shop));
        pickUp(agent, queued(shop));
        assertRefused(agent, queued(shop), "You are 100 % busy, and this social conversation takes 50 %");
        Shop few = Shop.open(group -> group.utilize(InteractionType.SOCIAL_CONVERSATION, new Utilization(10, 1)));
        Agent one = writingUp(few);
        pickUp(one, queued(few));
        assertRefused(one, queued(few), "You may have 1 of the type social conversation at once");
    }

    @Test
    default void of_two_at_the_same_moment_only_one_is_taken_where_only_one_fits() {
        Shop shop = Shop.open();
        Agent agent = writingUp(shop);
        long one = queued(shop);
        long other = queued(shop);
        boolean second = together(
                () -> {
                    pickUp(agent, one);
                    return true;
                },
                () -> {
                    try {
                        pickUp(agent, other);
                        return true;
                    } catch (RefusedException full) {
                        return false;
                    }
                });
        assertThat(second).isFalse();
        assertThat(interaction(one).isWith(agent.id())).isTrue();
        assertThat(interaction(other).state()).isEqualTo(InteractionState.QUEUED);
    }

    @Test
    default void what_is_parked_is_taken_up_by_its_owner_or_a_supervisor_and_only_where_it_fits() {
        Shop shop = Shop.open();
        Agent owner = writingUp(shop);
        Agent colleague = writingUp(shop);
        long id = queued(shop);
        pickUp(owner, id);
        the(AgentDesk.class).park(owner.caller(), id, null);
        assertRefused(() -> pickUp(colleague, id), "A colleague has parked this interaction");
        long other = queued(shop);
        pickUp(owner, other);
        assertRefused(() -> pickUp(owner, id), "Finish or park one first");
        the(AgentDesk.class).park(owner.caller(), other, null);
        pickUp(owner, id);
        pickUp(supervising(colleague), other);
        assertThat(List.of(
                        interaction(id).isWith(owner.id()), interaction(other).isWith(colleague.id())))
                .containsOnly(true);
    }

    @Test
    default void an_offer_that_no_longer_fits_is_not_taken() {
        Shop shop = Shop.open();
        Agent agent = writingUp(shop);
        long offered = queued(shop);
        run(entities -> entities.find(Interaction.class, offered)
                .offerTo(agent.id(), Shop.now().plusSeconds(600), Shop.now()));
        long forced = queued(shop);
        run(entities -> entities.find(Interaction.class, forced).connectTo(agent.id(), Shop.now()));
        assertRefused(() -> the(AgentDesk.class).accept(agent.caller(), offered), "You are 100 % busy");
    }

    @Test
    default void what_is_held_for_free_ends_without_wrap_up() {
        Shop shop = Shop.open(group -> {
            group.exemptHeld(true);
            group.allowWrapUp(Duration.ofMinutes(5));
        });
        Agent agent = writingUp(shop);
        long first = queued(shop);
        pickUp(agent, first);
        the(AgentDesk.class).hold(agent.caller(), first);
        long second = queued(shop);
        pickUp(agent, second);
        the(AgentDesk.class).disconnect(agent.caller(), first, null, null);
        assertThat(interaction(first).state()).isEqualTo(InteractionState.DISCONNECTED);
        the(AgentDesk.class).disconnect(agent.caller(), second, null, null);
        assertThat(interaction(second).state()).isEqualTo(InteractionState.WRAP_UP);
    }

    @Test
    default void what_holding_had_freed_is_not_resumed_beyond_100_percent() {
        Shop shop = Shop.open(group -> group.exemptHeld(true));
        Agent agent = writingUp(shop);
        long first = queued(shop);
        pickUp(agent, first);
        the(AgentDesk.class).hold(agent.caller(), first);
        long second = queued(shop);
        pickUp(agent, second);
        assertRefused(() -> the(AgentDesk.class).resume(agent.caller(), first), "Finish or park one first");
        the(AgentDesk.class).hold(agent.caller(), second);
        the(AgentDesk.class).resume(agent.caller(), first);
        assertThat(interaction(first).state()).isEqualTo(InteractionState.CONNECTED);
    }
}

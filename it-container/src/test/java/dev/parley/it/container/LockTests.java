package dev.parley.it.container;

import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.conversation.InteractionState;
import dev.parley.desk.DeskViews;
import dev.parley.routing.RoutingSignals;
import dev.parley.shared.NotFoundException;
import dev.parley.workforce.LoginAttempts;
import dev.parley.workforce.User;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Wrong passwords lock new log-ins, and nothing else (SE-1). */
interface LockTests {

    private static void giveWrongPasswords(Agent agent) {
        IntStream.range(0, 5).forEach(i -> the(LoginAttempts.class).failed(agent.id()));
    }

    @Test
    @DisplayName("SE-1: a stranger's wrong passwords do not throw out the agent who is logged in")
    default void who_is_logged_in_goes_on() {
        Shop shop = Shop.open();
        Agent agent = Agent.of(shop.workgroup()).available();
        giveWrongPasswords(agent);
        run(entities -> the(RoutingSignals.class).agentChanged(agent.id()));
        assertThat(the(DeskViews.class)
                        .caller(agent.user().login(), "127.0.0.1")
                        .userId())
                .isEqualTo(agent.id());
        shop.store(APost.saying("Are you still there?").fetched());
        Waiting.until(
                "offered",
                () -> Stored.of(shop).only().state() == InteractionState.ALERTING
                        && Stored.of(shop).only().isWith(agent.id()));
        run(entities -> {
            User user = entities.find(User.class, agent.id());
            user.change(user.profile().with(user.memberships(), user.skills(), user.licences(), false));
        });
        assertThatThrownBy(() -> the(DeskViews.class).caller(agent.user().login(), "127.0.0.1"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("SE-1: an account that was locked while the right password was checked stays locked")
    default void the_lock_is_looked_at_again() {
        Agent agent = Agent.withoutLicence(Shop.open().workgroup());
        assertThat(the(LoginAttempts.class).passed(agent.id())).isPresent();
        giveWrongPasswords(agent);
        assertThat(the(LoginAttempts.class).passed(agent.id())).isEmpty();
    }
}

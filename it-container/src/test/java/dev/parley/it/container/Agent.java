package dev.parley.it.container;

import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;

import dev.parley.desk.AgentStates;
import dev.parley.licensing.Licences;
import dev.parley.routing.RoutingSignals;
import dev.parley.security.Caller;
import dev.parley.security.Role;
import dev.parley.shared.Ids;
import dev.parley.workforce.AgentState;
import dev.parley.workforce.User;
import dev.parley.workforce.Workforce;
import dev.parley.workforce.Workgroup;
import java.util.Set;

/** Someone of a workgroup who takes interactions. */
record Agent(User user, Caller caller) {

    /** An agent with the licence for posts. */
    static Agent of(Workgroup group) {
        Agent agent = withoutLicence(group);
        agent.license();
        return agent;
    }

    static Agent withoutLicence(Workgroup group) {
        User user = new User("agent-" + Ids.next(), "Agent", "-", Role.AGENT, Shop.now());
        user.join(group);
        run(entities -> the(Workforce.class).add(user));
        return new Agent(user, new Caller(user.id(), "Agent", user.rights(), Set.of(group.id()), "127.0.0.1"));
    }

    /** Gives the access licence, and the installation what it needs for that. */
    void license() {
        run(entities -> {
            provide(Licences.FEATURE_SOCIAL);
            provide(Licences.ACCESS_SOCIAL);
            the(Workforce.class).getUser(user.id()).license(Licences.ACCESS_SOCIAL);
            the(RoutingSignals.class).agentChanged(user.id());
        });
    }

    private static void provide(String licence) {
        if (!the(Licences.class).valid(Shop.now()).contains(licence)) {
            the(Licences.class).add(licence, 50, null);
        }
    }

    Agent available() {
        the(AgentStates.class).become(caller, AgentState.AVAILABLE, null);
        return this;
    }

    AgentState state() {
        return the(Workforce.class).sessionOf(user.id(), Shop.now()).state();
    }

    long id() {
        return user.id();
    }
}

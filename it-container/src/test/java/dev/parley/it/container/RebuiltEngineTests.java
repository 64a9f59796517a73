package dev.parley.it.container;

import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.apikey.ApiKeys;
import dev.parley.apikey.ApiKeys.Making.Made;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionState;
import dev.parley.desk.AgentDesk;
import dev.parley.desk.AgentStates;
import dev.parley.routing.ReportedLoad;
import dev.parley.routing.ReportingLoad;
import dev.parley.routing.ReportingLoad.ReportedItem;
import dev.parley.routing.Router;
import dev.parley.routing.RoutingSignals;
import dev.parley.routing.RoutingTruth;
import dev.parley.routing.engine.AgentId;
import dev.parley.routing.engine.EngineSnapshot;
import dev.parley.routing.engine.InteractionId;
import dev.parley.routing.engine.Misses;
import dev.parley.routing.engine.RoutingDecision;
import dev.parley.routing.engine.RoutingDecision.Offer;
import dev.parley.routing.engine.RoutingEngine;
import dev.parley.routing.engine.RoutingEvent;
import dev.parley.routing.engine.RoutingEvent.AgentAvailable;
import dev.parley.routing.engine.RoutingEvent.AgentUnavailable;
import dev.parley.routing.engine.RoutingEvent.InteractionRemoved;
import dev.parley.routing.engine.RoutingEvent.OfferRejected;
import dev.parley.routing.engine.RoutingSettings;
import dev.parley.shared.Ids;
import dev.parley.workforce.AgentState;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.ServiceLevel;
import dev.parley.workforce.Skill;
import dev.parley.workforce.SkillLevel;
import dev.parley.workforce.SkillRange;
import dev.parley.workforce.Utilization;
import dev.parley.workforce.Workforce;
import dev.parley.workforce.Workgroup;
import dev.parley.workforce.WorkgroupRing;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** I7: an engine that is built from the database is the one that has been running all the time. */
interface RebuiltEngineTests {

    Duration A_WHILE = Duration.ofSeconds(20);

    ReportedItem A_CALL = new ReportedItem("c-1", InteractionType.CALL, ReportedLoad.State.CONNECTED, "");

    Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

    /** A floor in a varied state: what waits, rings, is on hold, was refused, is reported by others. */
    final class AFloor {

        private final Skill skill = new Skill("Rigging " + Ids.next());
        private final Shop shop;
        private final Set<Long> agents = new HashSet<>();
        private final List<Long> interactions = new ArrayList<>();

        AFloor() {
            run(entities -> the(Workforce.class).add(skill));
            shop = Shop.open(this::rules);
        }

        private void rules(Workgroup group) {
            group.offerFor(Duration.ofMinutes(30), 2);
            group.utilize(InteractionType.SOCIAL_CONVERSATION, new Utilization(40, 2));
            group.utilize(InteractionType.CALL, new Utilization(50, 1));
            group.exemptHeld(true);
            group.promise(InteractionType.SOCIAL_CONVERSATION, new ServiceLevel(80, 600));
            group.requireSkill(skill, new SkillRange(40, 100));
            group.relaxBy(List.of(
                    new WorkgroupRing(Duration.ofMinutes(20)).lowering(30),
                    new WorkgroupRing(Duration.ofMinutes(40)).dropping(skill)));
            group.preferLastAgent(Duration.ofMinutes(5));
        }

        Agent agent(int proficiency) {
            Agent agent = Agent.of(shop.workgroup());
            if (proficiency > 0) {
                run(entities -> {
                    the(Workforce.class).getUser(agent.id()).learn(skill, new SkillLevel(proficiency, 50));
                    the(RoutingSignals.class).agentChanged(agent.id());
                });
            }
            agents.add(agent.id());
            return agent;
        }

        long queued(String text) {
            APost post = APost.saying(text);
            shop.storeLater(post.fetched());
            long id = the(Conversations.class)
                    .listOfConversation(Stored.of(shop).post(post).conversationId())
                    .get(0)
                    .id();
            interactions.add(id);
            return id;
        }

        long offeredTo(Agent agent, String text) {
            long id = queued(text);
            Waiting.until("offered: " + text, A_WHILE, () -> interaction(id).isWith(agent.id()));
            return id;
        }

        long takenBy(Agent agent, String text) {
            long id = offeredTo(agent, text);
            the(AgentDesk.class).accept(agent.caller(), id);
            return id;
        }

        /** Of a snapshot what is about this floor, and could make a difference later, in one order. */
        EngineSnapshot own(EngineSnapshot all) {
            Set<AgentId> offDuty = new HashSet<>();
            all.events().forEach(event -> {
                if (event instanceof AgentUnavailable gone) {
                    offDuty.add(gone.agent());
                }
            });
            return new EngineSnapshot(all.events().stream()
                    .filter(this::isHere)
                    .filter(event -> !(event instanceof AgentAvailable here && offDuty.contains(here.agent())))
                    .toList());
        }

        private boolean isHere(RoutingEvent event) {
            Set<String> ids = new TreeSet<>();
            agents.forEach(id -> ids.add(new AgentId(id).toString()));
            interactions.forEach(id -> ids.add(new InteractionId(id).toString()));
            ids.add(new dev.parley.routing.engine.WorkgroupId(shop.workgroup().id()).toString());
            String subject = event.toString();
            return ids.stream().anyMatch(id -> subject.indexOf(id) >= 0);
        }

        /** What is said, and the times that are said with it. */
        Map<String, List<Instant>> said(EngineSnapshot all) {
            Map<String, List<Instant>> said = new TreeMap<>();
            own(all).events()
                    .forEach(event -> said.put(
                            TIME.matcher(event.toString()).replaceAll("then"),
                            TIME.matcher(event.toString())
                                    .results()
                                    .map(time -> Instant.parse(time.group()))
                                    .toList()));
            return said;
        }
    }

    private static Interaction interaction(long id) {
        return the(Conversations.class).getInteraction(id);
    }

    private static EngineSnapshot running() {
        return the(Router.class).ask(RoutingEngine::snapshot).orElseThrow();
    }

    /** What an engine knows that begins with the database. */
    private static EngineSnapshot rebuilt() {
        RoutingEngine fresh = new RoutingEngine(RoutingSettings.DEFAULT);
        fresh.restore(the(RoutingTruth.class).snapshot(), Shop.now());
        return fresh.snapshot();
    }

    private static void report(Agent agent) {
        report(aSource(), agent, List.of(A_CALL));
    }

    /** A call that another system reported, and that is over. */
    private static void callsFor(Agent agent) {
        long source = aSource();
        report(source, agent, List.of(A_CALL));
        report(source, agent, List.of());
    }

    private static long aSource() {
        var key = the(ApiKeys.class).create(LicensingTests.ADMINISTRATOR, "Telephone " + Ids.next());
        return the(ApiKeys.class).verify(((Made) key).text()).orElseThrow();
    }

    private static void report(long source, Agent agent, List<ReportedItem> items) {
        the(ReportingLoad.class).report(source, agent.user().login(), items);
    }

    @Test
    @DisplayName("I7: an engine built from the database knows what the running one knows, and decides the same later")
    default void the_same_future() {
        AFloor floor = new AFloor();
        Agent unskilled = floor.agent(0).available();
        Instant free = Shop.now();
        Agent best = floor.agent(90).available();
        long held = floor.takenBy(best, "One");
        the(AgentDesk.class).hold(best.caller(), held);
        floor.takenBy(best, "Two");
        long ringing = floor.offeredTo(best, "Three");
        Agent second = floor.agent(60).available();
        report(second);
        long refused = floor.offeredTo(second, "Four");
        the(AgentDesk.class).reject(second.caller(), refused);
        long gone = floor.takenBy(second, "Five");
        the(AgentDesk.class).disconnect(second.caller(), gone, null, null);
        Agent away = floor.agent(70).available();
        the(AgentStates.class).become(away.caller(), AgentState.AWAY, "break");
        floor.queued("Six");
        floor.queued("Seven");
        Waiting.until("one has been free for a while", A_WHILE, () -> Shop.now().isAfter(free.plusSeconds(3)));
        callsFor(unskilled);

        Waiting.until(
                "the running engine has heard of everything",
                A_WHILE,
                () -> Ground.count("select count(s) from RoutingSignal s where s.subjectId > ?1", 0L) == 0);
        assertTheSame(floor.said(running()), floor.said(rebuilt()));

        Instant now = Shop.now();
        RoutingEngine living = new RoutingEngine(RoutingSettings.DEFAULT);
        RoutingEngine reborn = new RoutingEngine(RoutingSettings.DEFAULT);
        assertThat(words(living.restore(floor.own(running()), now)))
                .isEqualTo(
                        words(reborn.restore(floor.own(the(RoutingTruth.class).snapshot()), now)));
        List<RoutingEvent> future = List.of(
                new AgentAvailable(new AgentId(away.id()), now.plusSeconds(1), Misses.NONE),
                new OfferRejected(new InteractionId(ringing), new AgentId(best.id())),
                new InteractionRemoved(new InteractionId(held)),
                new AgentUnavailable(new AgentId(second.id())),
                new AgentAvailable(new AgentId(second.id()), now.plusSeconds(9), Misses.NONE));
        List<String> decided = new ArrayList<>();
        for (int i = 0; i < future.size(); i++) {
            Instant then = now.plusSeconds(i + 1L);
            List<String> its = words(living.apply(future.get(i), then));
            assertThat(words(reborn.apply(future.get(i), then))).isEqualTo(its);
            decided.addAll(its);
        }
        for (int minute = 1; minute <= 60; minute++) {
            Instant then = now.plusSeconds(10 + 60L * minute);
            List<String> its = words(living.tick(then));
            assertThat(words(reborn.tick(then))).as("after %d minutes", minute).isEqualTo(its);
            decided.addAll(its);
        }
        assertThat(decided)
                .as("there was something to decide, also by the rings")
                .anyMatch(words -> words.contains(new AgentId(unskilled.id()).toString()))
                .hasSizeGreaterThan(4);
        assertThat(interaction(ringing).state()).isEqualTo(InteractionState.ALERTING);
        List.of(best, second, unskilled, away)
                .forEach(agent -> the(AgentStates.class).drop(agent.id(), "the test is over"));
    }

    /** The running engine hears of some things a few milliseconds after their time in the database. */
    private static void assertTheSame(Map<String, List<Instant>> running, Map<String, List<Instant>> rebuilt) {
        assertThat(running.keySet()).isEqualTo(rebuilt.keySet()).hasSizeGreaterThan(12);
        running.forEach((words, times) -> {
            List<Instant> others = rebuilt.getOrDefault(words, List.of());
            assertThat(times).as(words).hasSameSizeAs(others);
            for (int i = 0; i < times.size(); i++) {
                assertThat(times.get(i)).as(words).isCloseTo(others.get(i), within(2, ChronoUnit.SECONDS));
            }
        });
    }

    private static List<String> words(List<RoutingDecision> decisions) {
        return decisions.stream()
                .map(decision -> decision instanceof Offer offer
                        ? offer.interaction() + " to " + offer.agent() + " at " + offer.at() + " until "
                                + offer.expiresAt() + ", " + offer.explanation().rule()
                        : decision.toString())
                .toList();
    }
}

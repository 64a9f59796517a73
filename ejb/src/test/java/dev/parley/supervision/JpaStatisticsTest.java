package dev.parley.supervision;

import static dev.parley.support.Fixtures.NOON;
import static dev.parley.support.Fixtures.aWorkgroup;
import static dev.parley.support.Fixtures.anAgent;
import static dev.parley.support.Fixtures.anInteraction;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.InteractionState;
import dev.parley.security.Role;
import dev.parley.supervision.JpaStatistics.Member;
import dev.parley.support.AnInteraction;
import dev.parley.support.TestDatabase;
import dev.parley.workforce.AgentState;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.Workgroup;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JpaStatisticsTest {

    private static final Instant TODAY = Instant.parse("2026-09-01T00:00:00Z");
    private static final long NADIA = 7;

    private final TestDatabase database = new TestDatabase();
    private final Workgroup care = aWorkgroup("Care");
    private final Workgroup billing = aWorkgroup("Billing");

    @BeforeEach
    void prepare() {
        database.run(entities -> {
            entities.persist(care);
            entities.persist(billing);
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T ask(Function<JpaStatistics, T> question) {
        return database.ask(entities -> question.apply(over(entities)));
    }

    private static JpaStatistics over(EntityManager entities) {
        JpaStatistics statistics = new JpaStatistics();
        statistics.entities = entities;
        return statistics;
    }

    private void given(AnInteraction... interactions) {
        database.run(entities -> List.of(interactions).forEach(i -> i.in(entities)));
    }

    private AnInteraction inCare() {
        return anInteraction(care.id());
    }

    private static Instant ago(int minutes) {
        return NOON.minus(Duration.ofMinutes(minutes));
    }

    private DayCount dayOfCare() {
        List<DayCount> day = ask(s -> s.day(List.of(care.id()), TODAY, NOON));
        assertThat(day).hasSize(1);
        return day.get(0);
    }

    @Test
    void anAnswerExactlyOnTheTargetIsInTime() {
        given(
                inCare().queuedAt(ago(60)).connectedTo(NADIA, ago(55)),
                inCare().queuedAt(ago(60)).connectedTo(NADIA, ago(55).plusMillis(1)));
        assertThat(dayOfCare().inTime()).isEqualTo(1);
        assertThat(dayOfCare().counted()).isEqualTo(2);
    }

    @Test
    void whoWaitsPastTheTargetIsMissedAndWhoWaitsShorterIsNotCounted() {
        given(inCare().queuedAt(ago(6)), inCare().queuedAt(ago(4)), inCare().queuedAt(ago(5)));
        assertThat(dayOfCare().inTime()).isZero();
        assertThat(dayOfCare().counted()).isEqualTo(1);
        assertThat(dayOfCare().arrived()).isEqualTo(3);
    }

    @Test
    void whoLeftUnansweredIsAbandonedAndMissedOnlyPastTheTarget() {
        given(
                inCare().queuedAt(ago(30)).endedAt(ago(20)),
                inCare().queuedAt(ago(30)).endedAt(ago(29)));
        assertThat(dayOfCare().abandoned()).isEqualTo(2);
        assertThat(dayOfCare().counted()).isEqualTo(1);
        assertThat(dayOfCare().inTime()).isZero();
    }

    @Test
    void whatWasAnsweredYesterdayIsNotToday() {
        Instant yesterday = TODAY.minus(Duration.ofHours(2));
        given(inCare().queuedAt(yesterday).connectedTo(NADIA, yesterday.plusSeconds(5)));
        assertThat(dayOfCare().counted()).isZero();
        assertThat(dayOfCare().arrived()).isZero();
    }

    @Test
    void testInteractionsCountNowhere() {
        given(inCare().inTestMode().queuedAt(ago(10)));
        assertThat(this.<List<DayCount>>ask(s -> s.day(List.of(care.id()), TODAY, NOON)))
                .isEmpty();
        assertThat(this.<List<OpenCount>>ask(s -> s.open(List.of(care.id())))).isEmpty();
        assertThat(this.<List<Flow>>ask(s -> s.flow(List.of(care.id()), NOON))).isEmpty();
    }

    @Test
    void averagesHandlingOfWhatEndedToday() {
        given(inCare().queuedAt(ago(60)).connectedTo(NADIA, ago(50)).endedAt(ago(40)));
        given(inCare().queuedAt(ago(60)).connectedTo(NADIA, ago(50)).endedAt(ago(30)));
        assertThat(dayOfCare().handling().average()).isEqualTo(Duration.ofMinutes(15));
        assertThat(dayOfCare().firstReply().average()).isNull();
    }

    @Test
    void countsWhatIsOpenByStateWithTheOldest() {
        given(
                inCare().queuedAt(ago(9)),
                inCare().queuedAt(ago(3)),
                inCare().queuedAt(ago(20)).connectedTo(NADIA, ago(10)),
                inCare().privately()
                        .queuedAt(ago(20))
                        .connectedTo(NADIA, ago(15))
                        .heldAt(ago(5)),
                inCare().queuedAt(ago(20)).endedAt(ago(10)));
        List<OpenCount> open = ask(s -> s.open(List.of(care.id())));
        assertThat(open).hasSize(3);
        Figures figures = new Figures(List.of(), open, List.of());
        assertThat(figures.in(InteractionState.QUEUED)).isEqualTo(2);
        assertThat(figures.longestWaiting()).isEqualTo(ago(9));
        assertThat(figures.active()).isEqualTo(2);
        assertThat(figures.active(InteractionType.SOCIAL_DIRECT_MESSAGE)).isEqualTo(1);
        assertThat(figures.longestActive()).isEqualTo(ago(15));
    }

    @Test
    void theCurveFollowsTheRows() {
        given(
                inCare().queuedAt(ago(61)).connectedTo(NADIA, ago(31)),
                inCare().queuedAt(ago(61)).endedAt(ago(11)),
                inCare().queuedAt(ago(200)),
                inCare().queuedAt(ago(300)).connectedTo(NADIA, ago(250)));
        LiveScope scope = ask(s -> {
            List<GroupInfo> groups = s.groups(Set.of(care.id()), false);
            LiveScope whole = new LiveScope(s, new JpaWorkloads(), groups, groups, TODAY, NOON);
            whole.curve();
            return whole;
        });
        List<Integer> waiting =
                scope.curve().points().stream().map(WaitingCurve.Point::waiting).toList();
        assertThat(waiting).containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1);
        assertThat(scope.curve().points().get(12).arriving()).isEqualTo(2);
    }

    @Test
    void membersShowTheirStateAndSupervisorsOnlyWhileTheyTakePart() {
        database.run(entities -> {
            anAgent("Nadia")
                    .of(care)
                    .of(billing)
                    .whoIs(AgentState.AWAY, "Break", ago(5))
                    .in(entities);
            anAgent("Tom").of(billing).in(entities);
            anAgent("Sam")
                    .of(care)
                    .withRole(Role.SUPERVISOR)
                    .whoIs(AgentState.AWAY, "logged in", ago(1))
                    .in(entities);
            anAgent("Sue")
                    .of(care)
                    .withRole(Role.SUPERVISOR)
                    .whoIs(AgentState.AVAILABLE, null, ago(1))
                    .in(entities);
        });
        List<Member> members = ask(s -> s.members(List.of(care.id(), billing.id())));
        assertThat(members).extracting(Member::name).containsExactly("Nadia", "Sue", "Tom");
        assertThat(members.get(0).groups()).containsExactlyInAnyOrder(care.id(), billing.id());
        assertThat(members.get(0).reason()).isEqualTo("Break");
        assertThat(members.get(0).since()).isEqualTo(ago(5));
        assertThat(members.get(2).state()).isEqualTo(AgentState.OFFLINE);
    }

    @Test
    void theTopBarsServiceLevelIsThatOfTheLivePage() {
        given(
                inCare().queuedAt(ago(60)).connectedTo(NADIA, ago(59)),
                inCare().queuedAt(ago(60)).connectedTo(NADIA, ago(20)),
                inCare().queuedAt(ago(50)).endedAt(ago(10)),
                inCare().queuedAt(ago(30)));
        List<GroupInfo> groups = ask(s -> s.groups(Set.of(care.id()), false));
        List<Long> ids = List.of(care.id());
        var live = new Figures(groups, List.of(), ask(s -> s.day(ids, TODAY, NOON))).level();
        var bar = new Figures(groups, List.of(), ask(s -> s.levels(ids, TODAY, NOON))).level();
        assertThat(bar).isEqualTo(live);
        assertThat(bar.percent()).hasValue(25);
    }

    @Test
    void onlyTheWorkgroupsOfTheSupervisorAreSeenAndAllByAdministrators() {
        assertThat(this.<List<GroupInfo>>ask(s -> s.groups(Set.of(care.id()), false)))
                .extracting(GroupInfo::name)
                .containsExactly("Care");
        assertThat(this.<List<GroupInfo>>ask(s -> s.groups(Set.of(), false))).isEmpty();
        assertThat(this.<List<GroupInfo>>ask(s -> s.groups(Set.of(), true)))
                .extracting(GroupInfo::name)
                .containsExactly("Billing", "Care");
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheFloor() {
        long small = database.statementsOf(this::lookAtEverything);
        database.run(entities -> {
            for (int n = 0; n < 20; n++) {
                Workgroup group = aWorkgroup("Group " + n);
                entities.persist(group);
                long agent = anAgent("Agent " + n).of(group).in(entities).id();
                anInteraction(group.id()).queuedAt(ago(n)).in(entities);
                anInteraction(group.id()).connectedTo(agent, NOON).in(entities);
            }
        });
        assertThat(database.statementsOf(this::lookAtEverything))
                .isEqualTo(small)
                .isLessThanOrEqualTo(8);
    }

    private void lookAtEverything(EntityManager entities) {
        JpaStatistics statistics = over(entities);
        List<GroupInfo> groups = statistics.groups(Set.of(), true);
        LiveScope scope = new LiveScope(statistics, JpaWorkloadsTest.workloads(entities), groups, groups, TODAY, NOON);
        scope.lines();
        scope.agentsByUrgency();
        scope.longestActive();
        scope.alert();
        scope.curve();
    }
}
